<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>histosynth</name>
    <message numerus="yes">
        <source>image(s)</source>
        <translation>
            <numerusform>image</numerusform>
            <numerusform>images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>step(s)</source>
        <translation>
            <numerusform>step</numerusform>
            <numerusform>steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::ClassSidebar</name>
    <message numerus="yes">
        <source>%Ln patient(s) in more than one part: what is tested would have been trained on.</source>
        <translation>
            <numerusform>%Ln patient in more than one part: what is tested would have been trained on.</numerusform>
            <numerusform>%Ln patients in more than one part: what is tested would have been trained on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) not looked at yet.</source>
        <translation>
            <numerusform>%Ln image not looked at yet.</numerusform>
            <numerusform>%Ln images not looked at yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::GridPage</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::ImagePropertiesPanel</name>
    <message numerus="yes">
        <source>%Ln image(s) selected</source>
        <translation>
            <numerusform>%Ln image selected</numerusform>
            <numerusform>%Ln images selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln files and folders, the first one: %1</source>
        <translation>
            <numerusform>%Ln file or folder: %1</numerusform>
            <numerusform>%Ln files and folders, the first one: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::OptionForm</name>
    <message numerus="yes">
        <source>%n settings in here differ from their defaults.</source>
        <translation>
            <numerusform>%n setting in here differs from its default.</numerusform>
            <numerusform>%n settings in here differ from their defaults.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::ProposalDialog</name>
    <message numerus="yes">
        <source>Add %Ln crop(s)</source>
        <translation>
            <numerusform>Add %Ln crop</numerusform>
            <numerusform>Add %Ln crops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::RemovalButton</name>
    <message numerus="yes">
        <source>%Ln image(s) of %1</source>
        <translation>
            <numerusform>%Ln image of %1</numerusform>
            <numerusform>%Ln images of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) stay: models were trained on them</source>
        <translation>
            <numerusform>%Ln image stays: models were trained on it</numerusform>
            <numerusform>%Ln images stay: models were trained on them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::ThumbnailModel</name>
    <message numerus="yes">
        <source>%n crop(s)</source>
        <translation>
            <numerusform>%n crop</numerusform>
            <numerusform>%n crops</numerusform>
        </translation>
    </message>
</context>
</TS>
