<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Dataset</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) imported, %1 refused, %2 in the project already</source>
        <translation>
            <numerusform>%Ln image imported, %1 refused, %2 in the project already</numerusform>
            <numerusform>%Ln images imported, %1 refused, %2 in the project already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) imported, %1 refused</source>
        <translation>
            <numerusform>%Ln image imported, %1 refused</numerusform>
            <numerusform>%Ln images imported, %1 refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) imported, %1 in the project already</source>
        <translation>
            <numerusform>%Ln image imported, %1 in the project already</numerusform>
            <numerusform>%Ln images imported, %1 in the project already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) imported</source>
        <translation>
            <numerusform>%Ln image imported</numerusform>
            <numerusform>%Ln images imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) with a warning</source>
        <translation>
            <numerusform>%Ln image with a warning</numerusform>
            <numerusform>%Ln images with a warning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceName</name>
    <message numerus="yes">
        <source>%n processor core(s)</source>
        <translation>
            <numerusform>%n processor core</numerusform>
            <numerusform>%n processor cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawingJob</name>
    <message numerus="yes">
        <source>%n image(s) of %1 were drawn with these settings before.</source>
        <translation>
            <numerusform>%n image of %1 was drawn with these settings before.</numerusform>
            <numerusform>%n images of %1 were drawn with these settings before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of %1 drawn.</source>
        <translation>
            <numerusform>%n image of %1 drawn.</numerusform>
            <numerusform>%n images of %1 drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them may be copies of training images.</source>
        <translation>
            <numerusform>%n of them may be a copy of a training image.</numerusform>
            <numerusform>%n of them may be copies of training images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drawing %n image(s) of %1</source>
        <translation>
            <numerusform>Drawing %n image of %1</numerusform>
            <numerusform>Drawing %n images of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::AugmentWorkspace</name>
    <message numerus="yes">
        <source>%Ln crop(s) are in no split yet. Patients are dealt out to training, validation and test first, so there will be other numbers.</source>
        <translation>
            <numerusform>%Ln crop is in no split yet. Patients are dealt out to training, validation and test first, so there will be other numbers.</numerusform>
            <numerusform>%Ln crops are in no split yet. Patients are dealt out to training, validation and test first, so there will be other numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln image(s)</source>
        <translation>
            <numerusform>Create %Ln image</numerusform>
            <numerusform>Create %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) created</source>
        <translation>
            <numerusform>%Ln image created</numerusform>
            <numerusform>%Ln images created</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::EvaluateWords</name>
    <message numerus="yes">
        <source>%Ln classes</source>
        <translation>
            <numerusform>%Ln class</numerusform>
            <numerusform>%Ln classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checkpoints</source>
        <translation>
            <numerusform>%Ln checkpoint</numerusform>
            <numerusform>%Ln checkpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evaluate %Ln checkpoints</source>
        <translation>
            <numerusform>Evaluate %Ln checkpoint</numerusform>
            <numerusform>Evaluate %Ln checkpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::ExportWorkspace</name>
    <message numerus="yes">
        <source>%Ln accepted image(s) that go in may be copies of training images. Look at them in Evaluate before you pass the set on.</source>
        <translation>
            <numerusform>%Ln accepted image that goes in may be a copy of a training image. Look at it in Evaluate before you pass the set on.</numerusform>
            <numerusform>%Ln accepted images that go in may be copies of training images. Look at them in Evaluate before you pass the set on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln synthetic image(s) that may be copies of training images.</source>
        <translation>
            <numerusform>Left out: %Ln synthetic image that may be a copy of a training image.</numerusform>
            <numerusform>Left out: %Ln synthetic images that may be copies of training images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln synthetic image(s) that were rejected.</source>
        <translation>
            <numerusform>Left out: %Ln synthetic image that was rejected.</numerusform>
            <numerusform>Left out: %Ln synthetic images that were rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln synthetic image(s) that nobody has accepted.</source>
        <translation>
            <numerusform>Left out: %Ln synthetic image that nobody has accepted.</numerusform>
            <numerusform>Left out: %Ln synthetic images that nobody has accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln training image(s), so that each class has as many.</source>
        <translation>
            <numerusform>Left out: %Ln training image, so that each class has as many.</numerusform>
            <numerusform>Left out: %Ln training images, so that each class has as many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s) are in no split yet and will be dealt out by patient first, so the folders will hold other numbers.</source>
        <translation>
            <numerusform>%Ln crop is in no split yet and will be dealt out by patient first, so the folders will hold other numbers.</numerusform>
            <numerusform>%Ln crops are in no split yet and will be dealt out by patient first, so the folders will hold other numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln image(s) to %1</source>
        <translation>
            <numerusform>Write %Ln image to %1</numerusform>
            <numerusform>Write %Ln images to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::GenerateWorkspace</name>
    <message numerus="yes">
        <source>Draw %n image(s)</source>
        <translation>
            <numerusform>Draw %n image</numerusform>
            <numerusform>Draw %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::ProposalController</name>
    <message numerus="yes">
        <source>On %Ln selected image(s)</source>
        <translation>
            <numerusform>On %Ln selected image</numerusform>
            <numerusform>On %Ln selected images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On all %Ln image(s) shown</source>
        <translation>
            <numerusform>On the %Ln image shown</numerusform>
            <numerusform>On all %Ln images shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln crop(s)</source>
        <translation>
            <numerusform>Add %Ln crop</numerusform>
            <numerusform>Add %Ln crops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::SyntheticGallery</name>
    <message numerus="yes">
        <source>%n image(s) selected</source>
        <translation>
            <numerusform>%n image selected</numerusform>
            <numerusform>%n images selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::TrainWords</name>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints are kept: the last ones and the best.</source>
        <translation>
            <numerusform>%n checkpoint is kept: the last one or the best.</numerusform>
            <numerusform>%n checkpoints are kept: the last ones and the best.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::TrainingWatch</name>
    <message numerus="yes">
        <source>Training on %n classes</source>
        <translation>
            <numerusform>Training on %n class</numerusform>
            <numerusform>Training on %n classes</numerusform>
        </translation>
    </message>
</context>
</TS>
