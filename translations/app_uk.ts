<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Новий проєкт…</translation>
    </message>
    <message>
        <source>Make a project in a new folder.</source>
        <translation>Створити проєкт у новій теці.</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Відкрити проєкт…</translation>
    </message>
    <message>
        <source>Open the folder of a project.</source>
        <translation>Відкрити теку проєкту.</translation>
    </message>
    <message>
        <source>&amp;Sample project…</source>
        <translation>&amp;Приклад проєкту…</translation>
    </message>
    <message>
        <source>Make a project with drawn tissue to try things on.</source>
        <translation>Створити проєкт із намальованою тканиною, щоб усе випробувати.</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>За&amp;крити проєкт</translation>
    </message>
    <message>
        <source>&amp;Import images…</source>
        <translation>&amp;Імпортувати зображення…</translation>
    </message>
    <message>
        <source>Add image files to the selected class.</source>
        <translation>Додати файли зображень до вибраного класу.</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Імпортувати &amp;теку…</translation>
    </message>
    <message>
        <source>Add all images in a folder to the selected class.</source>
        <translation>Додати всі зображення з теки до вибраного класу.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Ви&amp;йти</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторити</translation>
    </message>
    <message>
        <source>&amp;Add class…</source>
        <translation>&amp;Додати клас…</translation>
    </message>
    <message>
        <source>Add a kind of tissue to the project.</source>
        <translation>Додати до проєкту різновид тканини.</translation>
    </message>
    <message>
        <source>&amp;Rename class</source>
        <translation>Пере&amp;йменувати клас</translation>
    </message>
    <message>
        <source>Change its &amp;colour…</source>
        <translation>Змінити &amp;колір класу…</translation>
    </message>
    <message>
        <source>Move class u&amp;p</source>
        <translation>Пересунути клас в&amp;гору</translation>
    </message>
    <message>
        <source>Move class &amp;down</source>
        <translation>Пересунути клас в&amp;низ</translation>
    </message>
    <message>
        <source>&amp;Merge class into…</source>
        <translation>П&amp;риєднати клас до…</translation>
    </message>
    <message>
        <source>Give all images of the class to another class.</source>
        <translation>Передати всі зображення класу іншому класу.</translation>
    </message>
    <message>
        <source>D&amp;elete class</source>
        <translation>Вида&amp;лити клас</translation>
    </message>
    <message>
        <source>Delete the class if it is empty.</source>
        <translation>Видалити клас, якщо він порожній.</translation>
    </message>
    <message>
        <source>A&amp;nnotation classes…</source>
        <translation>Класи &amp;анотацій…</translation>
    </message>
    <message>
        <source>Choose what annotations can mark: cysts, ducts, …</source>
        <translation>Визначити, що можуть позначати анотації: кісти, протоки, …</translation>
    </message>
    <message>
        <source>&amp;Open in the viewer</source>
        <translation>&amp;Відкрити в переглядачі</translation>
    </message>
    <message>
        <source>Zoom in, crop and annotate.</source>
        <translation>Збільшувати, вирізати фрагменти й анотувати.</translation>
    </message>
    <message>
        <source>&amp;Back to all images</source>
        <translation>&amp;Назад до всіх зображень</translation>
    </message>
    <message>
        <source>&amp;Take out of the project</source>
        <translation>&amp;Прибрати з проєкту</translation>
    </message>
    <message>
        <source>Take the selected images out of the project. The files stay where they are.</source>
        <translation>Прибрати вибрані зображення з проєкту. Файли залишаться на своїх місцях.</translation>
    </message>
    <message>
        <source>&amp;Propose crops…</source>
        <translation>Запропонувати &amp;фрагменти…</translation>
    </message>
    <message>
        <source>Lay a grid of square crops over the tissue or over annotations.</source>
        <translation>Покрити тканину або анотації сіткою квадратних фрагментів.</translation>
    </message>
    <message>
        <source>&amp;Delete the selected crops and annotations</source>
        <translation>Ви&amp;далити вибрані фрагменти й анотації</translation>
    </message>
    <message>
        <source>&amp;Split by patient…</source>
        <translation>&amp;Розподілити за пацієнтами…</translation>
    </message>
    <message>
        <source>Deal the patients into training, validation and test.</source>
        <translation>Розподілити пацієнтів на навчальну, перевірочну й тестову вибірки.</translation>
    </message>
    <message>
        <source>Put each patient into &amp;one split</source>
        <translation>Зібрати &amp;кожного пацієнта в одній вибірці</translation>
    </message>
    <message>
        <source>Moves all images of a patient into the split where most of them are.</source>
        <translation>Переміщує всі зображення пацієнта до тієї вибірки, де їх найбільше.</translation>
    </message>
    <message>
        <source>&amp;Move and select</source>
        <translation>Пере&amp;сувати й вибирати</translation>
    </message>
    <message>
        <source>Move the image, select crops and annotations.</source>
        <translation>Пересувати зображення, вибирати фрагменти й анотації.</translation>
    </message>
    <message>
        <source>&amp;Crop</source>
        <translation>Фра&amp;гмент</translation>
    </message>
    <message>
        <source>Click to place a crop, drag one to move it.</source>
        <translation>Клацніть, щоб поставити фрагмент; перетягніть, щоб пересунути його.</translation>
    </message>
    <message>
        <source>Annotate with a &amp;rectangle</source>
        <translation>Анотувати прямокутн&amp;иком</translation>
    </message>
    <message>
        <source>Annotate with a &amp;polygon</source>
        <translation>Анотувати &amp;багатокутником</translation>
    </message>
    <message>
        <source>Click the corners; a double click or Enter closes the outline.</source>
        <translation>Клацайте по вершинах; подвійне клацання або Enter замикає контур.</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>Прийн&amp;яти</translation>
    </message>
    <message>
        <source>Take the selected synthetic images into the exported set.</source>
        <translation>Включити вибрані синтетичні зображення до експортованого набору.</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Від&amp;хилити</translation>
    </message>
    <message>
        <source>Leave the selected synthetic images out.</source>
        <translation>Не включати вибрані синтетичні зображення.</translation>
    </message>
    <message>
        <source>&amp;Forget the rating</source>
        <translation>&amp;Зняти оцінку</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>&amp;Ще раз</translation>
    </message>
    <message>
        <source>Put the settings of the selected image into the form.</source>
        <translation>Перенести параметри вибраного зображення у форму.</translation>
    </message>
    <message>
        <source>&amp;Delete synthetic images</source>
        <translation>Видалити синтети&amp;чні зображення</translation>
    </message>
    <message>
        <source>New &amp;samples</source>
        <translation>Н&amp;ові зразки</translation>
    </message>
    <message>
        <source>Draw other samples of the recipe; in the Augment workspace the space bar does so, too.</source>
        <translation>Створити інші зразки за рецептом; у режимі «Аугментація» це робить і пробіл.</translation>
    </message>
    <message>
        <source>&amp;Create augmented images</source>
        <translation>Створити &amp;аугментовані зображення</translation>
    </message>
    <message>
        <source>Make the training images that the Augment workspace shows.</source>
        <translation>Створити навчальні зображення, які показує режим «Аугментація».</translation>
    </message>
    <message>
        <source>&amp;Write the set</source>
        <translation>Записа&amp;ти набір</translation>
    </message>
    <message>
        <source>Export the images that the Export workspace shows.</source>
        <translation>Експортувати зображення, які показує режим «Експорт».</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Навчання</translation>
    </message>
    <message>
        <source>Begin a training with the options shown.</source>
        <translation>Почати навчання з показаними параметрами.</translation>
    </message>
    <message>
        <source>&amp;Pause or go on</source>
        <translation>При&amp;зупинити або продовжити</translation>
    </message>
    <message>
        <source>Hold the training after its present step, or let it go on.</source>
        <translation>Призупинити навчання після поточного кроку або продовжити його.</translation>
    </message>
    <message>
        <source>&amp;Stop training</source>
        <translation>З&amp;упинити навчання</translation>
    </message>
    <message>
        <source>Stop after the present step; the run can be resumed.</source>
        <translation>Зупинити після поточного кроку; запуск можна буде продовжити.</translation>
    </message>
    <message>
        <source>&amp;Resume run</source>
        <translation>&amp;Продовжити запуск</translation>
    </message>
    <message>
        <source>Go on from the last saved state.</source>
        <translation>Продовжити з останнього збереженого стану.</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Відкрити теку</translation>
    </message>
    <message>
        <source>Show the files of the run.</source>
        <translation>Показати файли запуску.</translation>
    </message>
    <message>
        <source>&amp;Delete run…</source>
        <translation>Ви&amp;далити запуск…</translation>
    </message>
    <message>
        <source>Delete the run with its models.</source>
        <translation>Видалити запуск разом із його моделями.</translation>
    </message>
    <message>
        <source>The synthetic image is no copy.</source>
        <translation>Синтетичне зображення не є копією.</translation>
    </message>
    <message>
        <source>Leave the synthetic image out: it is a copy, or not good.</source>
        <translation>Не включати синтетичне зображення: воно є копією або невдале.</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>На&amp;бір даних</translation>
    </message>
    <message>
        <source>Import, sort, annotate and crop the real images.</source>
        <translation>Імпортувати, впорядковувати й анотувати справжні зображення, вирізати з них фрагменти.</translation>
    </message>
    <message>
        <source>&amp;Augment</source>
        <translation>&amp;Аугментація</translation>
    </message>
    <message>
        <source>Make more training images from the crops.</source>
        <translation>Створити з фрагментів більше навчальних зображень.</translation>
    </message>
    <message>
        <source>Train a model on the images.</source>
        <translation>Навчити модель на зображеннях.</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Генерація</translation>
    </message>
    <message>
        <source>Draw synthetic images with a trained model.</source>
        <translation>Генерувати синтетичні зображення навченою моделлю.</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>&amp;Оцінювання</translation>
    </message>
    <message>
        <source>Measure how good the synthetic images are.</source>
        <translation>Виміряти, наскільки добрі синтетичні зображення.</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Експорт</translation>
    </message>
    <message>
        <source>Write a set that a classifier can be trained on.</source>
        <translation>Записати набір, на якому можна навчити класифікатор.</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Оформлення &amp;системи</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>С&amp;вітле оформлення</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Темне оформлення</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Світле або темне оформлення</translation>
    </message>
    <message>
        <source>Change between light and dark.</source>
        <translation>Перемкнути світле й темне оформлення.</translation>
    </message>
    <message>
        <source>Change the language.</source>
        <translation>Змінити мову.</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>На весь &amp;екран</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Клавіші</translation>
    </message>
    <message>
        <source>All that can be done by keyboard.</source>
        <translation>Усе, що можна зробити з клавіатури.</translation>
    </message>
    <message>
        <source>&amp;About HistoSynth</source>
        <translation>&amp;Про HistoSynth</translation>
    </message>
    <message>
        <source>&amp;Delete all augmented images</source>
        <translation>&amp;Видалити всі аугментовані зображення</translation>
    </message>
    <message>
        <source>Delete the augmented images of all classes, but for those that a model was trained on.</source>
        <translation>Видалити аугментовані зображення всіх класів, крім тих, на яких навчено модель.</translation>
    </message>
    <message>
        <source>Rename pa&amp;tient</source>
        <translation>Перейменувати пац&amp;ієнта</translation>
    </message>
    <message>
        <source>Rename the patient chosen on the left.</source>
        <translation>Перейменувати пацієнта, вибраного ліворуч.</translation>
    </message>
    <message>
        <source>Delete pat&amp;ient</source>
        <translation>Видалити паці&amp;єнта</translation>
    </message>
    <message>
        <source>Delete the patient chosen on the left. The images stay, without a patient.</source>
        <translation>Видалити пацієнта, вибраного ліворуч. Його зображення залишаться, але без пацієнта.</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>Colour of the class</source>
        <translation>Колір класу</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln зображення</numerusform>
            <numerusform>%Ln зображення</numerusform>
            <numerusform>%Ln зображень</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 images · %2 crops</source>
        <translation>Зобр.: %1 · фрагм.: %2</translation>
    </message>
    <message>
        <source>This patient has images in more than one part of the split.</source>
        <translation>Зображення цього пацієнта є більш ніж в одній вибірці.</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Усі класи</translation>
    </message>
    <message>
        <source>training</source>
        <translation>навчальна</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>перевірочна</translation>
    </message>
    <message>
        <source>test</source>
        <translation>тестова</translation>
    </message>
    <message>
        <source>not dealt out</source>
        <translation>не розподілено</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>з файлу</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>введено вручну</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>On the slide</source>
        <translation>На препараті</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The part of the slide that the image shows.</source>
        <translation>Ділянка препарату, яку показує зображення.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Вибірка</translation>
    </message>
    <message>
        <source>Images of one patient all belong to one part: training, validation or test.</source>
        <translation>Усі зображення одного пацієнта належать до однієї вибірки: навчальної, перевірочної або тестової.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Розташування</translation>
    </message>
    <message>
        <source>copied into the project</source>
        <translation>скопійовано в проєкт</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Додано</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Фрагменти</translation>
    </message>
    <message>
        <source>several</source>
        <translation>різні</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) imported, %1 refused, %2 in the project already</source>
        <translation>
            <numerusform>Імпортовано %Ln зображення, відмовлено: %1, уже в проєкті: %2</numerusform>
            <numerusform>Імпортовано %Ln зображення, відмовлено: %1, уже в проєкті: %2</numerusform>
            <numerusform>Імпортовано %Ln зображень, відмовлено: %1, уже в проєкті: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) imported, %1 refused</source>
        <translation>
            <numerusform>Імпортовано %Ln зображення, відмовлено: %1</numerusform>
            <numerusform>Імпортовано %Ln зображення, відмовлено: %1</numerusform>
            <numerusform>Імпортовано %Ln зображень, відмовлено: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) imported, %1 in the project already</source>
        <translation>
            <numerusform>Імпортовано %Ln зображення, уже в проєкті: %1</numerusform>
            <numerusform>Імпортовано %Ln зображення, уже в проєкті: %1</numerusform>
            <numerusform>Імпортовано %Ln зображень, уже в проєкті: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) imported</source>
        <translation>
            <numerusform>Імпортовано %Ln зображення</numerusform>
            <numerusform>Імпортовано %Ln зображення</numerusform>
            <numerusform>Імпортовано %Ln зображень</numerusform>
        </translation>
    </message>
    <message>
        <source>Images in whose file name no patient was found: %1</source>
        <translation>Зображень, у назві файлу яких не знайдено пацієнта: %1</translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <translation>%1 · %2 × %3</translation>
    </message>
    <message>
        <source>Looks blurred</source>
        <translation>Схоже, нерізке</translation>
    </message>
    <message>
        <source>Hardly any tissue</source>
        <translation>Майже немає тканини</translation>
    </message>
    <message>
        <source>Colours too strong</source>
        <translation>Надто сильні кольори</translation>
    </message>
    <message>
        <source>Looks blurred: nuclei have no sharp edge anywhere in the field.</source>
        <translation>Схоже, нерізке: ніде в полі зору ядра не мають чіткого краю.</translation>
    </message>
    <message>
        <source>Hardly any tissue: nearly all of the field is bare glass.</source>
        <translation>Майже немає тканини: поле зору майже цілком займає порожнє скло.</translation>
    </message>
    <message>
        <source>Colours too strong: much of the stain is at the limit of what the camera can tell apart.</source>
        <translation>Надто сильні кольори: значна частина забарвлення сягає межі того, що розрізняє камера.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · several parts</source>
        <translation>%1 · кілька вибірок</translation>
    </message>
    <message>
        <source>Without a patient</source>
        <translation>Без пацієнта</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>ще не перевірено</translation>
    </message>
    <message>
        <source>nothing stands out</source>
        <translation>зауважень немає</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Якість</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) with a warning</source>
        <translation>
            <numerusform>%Ln зображення із зауваженням</numerusform>
            <numerusform>%Ln зображення із зауваженнями</numerusform>
            <numerusform>%Ln зображень із зауваженнями</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceName</name>
    <message>
        <source>the graphics card</source>
        <translation>відеокарті</translation>
    </message>
    <message numerus="yes">
        <source>%n processor core(s)</source>
        <translation>
            <numerusform>%n ядрі процесора</numerusform>
            <numerusform>%n ядрах процесора</numerusform>
            <numerusform>%n ядрах процесора</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawingJob</name>
    <message numerus="yes">
        <source>%n image(s) of %1 were drawn with these settings before.</source>
        <translation>
            <numerusform>З такими параметрами вже згенеровано %n зображення класу «%1».</numerusform>
            <numerusform>З такими параметрами вже згенеровано %n зображення класу «%1».</numerusform>
            <numerusform>З такими параметрами вже згенеровано %n зображень класу «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of %1 drawn.</source>
        <translation>
            <numerusform>Згенеровано %n зображення класу «%1».</numerusform>
            <numerusform>Згенеровано %n зображення класу «%1».</numerusform>
            <numerusform>Згенеровано %n зображень класу «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them may be copies of training images.</source>
        <translation>
            <numerusform>З них можлива копія навчального зображення: %n.</numerusform>
            <numerusform>З них можливі копії навчальних зображень: %n.</numerusform>
            <numerusform>З них можливі копії навчальних зображень: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drawing %n image(s) of %1</source>
        <translation>
            <numerusform>Генерація %n зображення класу «%1»</numerusform>
            <numerusform>Генерація %n зображень класу «%1»</numerusform>
            <numerusform>Генерація %n зображень класу «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>Показати зображення</translation>
    </message>
    <message>
        <source>They could not be compared with the real ones.</source>
        <translation>Їх не вдалося порівняти зі справжніми.</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>Action</source>
        <translation>Дія</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>About HistoSynth</source>
        <translation>Про HistoSynth</translation>
    </message>
    <message>
        <source>HistoSynth %1</source>
        <translation>HistoSynth %1</translation>
    </message>
    <message>
        <source>Synthetic histology images from a few dozen real ones. For research only, not for diagnosis.

Free software under the GNU General Public License, version 3 or later. It stands on Qt, LibTorch, OpenCV, QCustomPlot, KArchive and SQLite, and shows icons of the Breeze theme (LGPL).</source>
        <translation>Синтетичні гістологічні зображення з кількох десятків справжніх. Лише для досліджень, не для діагностики.

Вільне програмне забезпечення за ліцензією GNU General Public License версії 3 або новішої. Побудовано на Qt, LibTorch, OpenCV, QCustomPlot, KArchive та SQLite; піктограми — з теми Breeze (LGPL).</translation>
    </message>
</context>
<context>
    <name>OperationWords</name>
    <message>
        <source>turned %1° to the right</source>
        <translation>повернуто на %1° праворуч</translation>
    </message>
    <message>
        <source>turned %1° to the left</source>
        <translation>повернуто на %1° ліворуч</translation>
    </message>
    <message>
        <source>distorted</source>
        <translation>деформовано</translation>
    </message>
    <message>
        <source>tilted by %1</source>
        <translation>нахилено на %1</translation>
    </message>
    <message>
        <source>enlarged %1 times</source>
        <translation>збільшено в %1 раза</translation>
    </message>
    <message>
        <source>turned by %1°</source>
        <translation>повернуто на %1°</translation>
    </message>
    <message>
        <source>flipped left to right</source>
        <translation>віддзеркалено зліва направо</translation>
    </message>
    <message>
        <source>flipped top to bottom</source>
        <translation>віддзеркалено згори донизу</translation>
    </message>
    <message>
        <source>haematoxylin × %1, eosin × %2</source>
        <translation>гематоксилін × %1, еозин × %2</translation>
    </message>
    <message>
        <source>brightness × %1</source>
        <translation>яскравість × %1</translation>
    </message>
    <message>
        <source>contrast × %1</source>
        <translation>контраст × %1</translation>
    </message>
    <message>
        <source>unchanged: no operation came up</source>
        <translation>без змін: жодна операція не випала</translation>
    </message>
</context>
<context>
    <name>RecipeLayout</name>
    <message>
        <source>Angle</source>
        <translation>Кут</translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation>Збільшення</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Множник</translation>
    </message>
    <message>
        <source>Below 0 to the left, above 0 to the right.</source>
        <translation>Менше 0 — ліворуч, більше 0 — праворуч.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Порожній</translation>
    </message>
    <message>
        <source>Nothing is switched on: for a recipe of your own.</source>
        <translation>Нічого не ввімкнено: для власного рецепта.</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>М’який</translation>
    </message>
    <message>
        <source>Quarter turns, flips, and a little of the rest: tissue keeps its look.</source>
        <translation>Повороти на 90°, віддзеркалення і трохи решти: тканина зберігає свій вигляд.</translation>
    </message>
    <message>
        <source>Thesis</source>
        <translation>Як у дисертації</translation>
    </message>
    <message>
        <source>Rotation up to 15°, zoom up to 1.2 and elastic distortion, each in 70 % of the images.</source>
        <translation>Поворот до 15°, збільшення до 1,2 та еластична деформація, кожна операція у 70 % зображень.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Усе</translation>
    </message>
    <message>
        <source>All operations, changes of stain and light among them.</source>
        <translation>Усі операції, зокрема зміни забарвлення й освітлення.</translation>
    </message>
</context>
<context>
    <name>SyntheticFacts</name>
    <message>
        <source>accepted</source>
        <translation>прийнято</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>відхилено</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>ще не переглянуто</translation>
    </message>
    <message>
        <source>May be a copy: at %1 of the distance of a new real image</source>
        <translation>Можлива копія: %1 відстані нового справжнього зображення</translation>
    </message>
    <message>
        <source>No copy: at %1 of the distance of a new real image</source>
        <translation>Не копія: %1 відстані нового справжнього зображення</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Клас</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оцінка</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Nearest real image</source>
        <translation>Найближче справжнє зображення</translation>
    </message>
    <message>
        <source>Compared with all training crops, turned and flipped.</source>
        <translation>Порівняно з усіма навчальними фрагментами, повернутими та віддзеркаленими.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Згенеровано</translation>
    </message>
</context>
<context>
    <name>histosynth</name>
    <message>
        <source>%1 per second</source>
        <translation>%1 за секунду</translation>
    </message>
    <message>
        <source>%1 s each</source>
        <translation>%1 с на кожне</translation>
    </message>
    <message>
        <source>%1: %2 of %3 %4</source>
        <translation>%1: %2 з %3 %4</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Waits for the job before it</source>
        <translation>Чекає на попереднє завдання</translation>
    </message>
    <message>
        <source>Pauses after this step…</source>
        <translation>Призупиниться після цього кроку…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Призупинено</translation>
    </message>
    <message>
        <source>Stops after this step…</source>
        <translation>Зупиниться після цього кроку…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Stopped; what was finished is kept</source>
        <translation>Зупинено; усе завершене збережено</translation>
    </message>
    <message>
        <source>How far the synthetic images are from real images of patients that the model has never seen, in colour and texture. 0: no difference. The dashed line is what real training images reach.</source>
        <translation>Наскільки синтетичні зображення відрізняються за кольором і текстурою від справжніх зображень пацієнтів, яких модель ніколи не бачила. 0 — жодної різниці. Штрихова лінія — значення, якого досягають справжні навчальні зображення.</translation>
    </message>
    <message>
        <source>The same distance, reckoned for endlessly many images: the one to compare between sets of different sizes.</source>
        <translation>Та сама відстань, обчислена для нескінченної кількості зображень: саме її слід порівнювати між наборами різного розміру.</translation>
    </message>
    <message>
        <source>How far a typical synthetic image is from the most similar training image. 1: as far as a new real image; far below 1: the model repeats what it has seen.</source>
        <translation>Наскільки типове синтетичне зображення віддалене від найподібнішого навчального. 1 — так само, як нове справжнє зображення; набагато менше 1 — модель повторює побачене.</translation>
    </message>
    <message>
        <source>Synthetic images that resemble a training image more than new real images do. Look at each of them on the right.</source>
        <translation>Синтетичні зображення, що подібні до навчального більше, ніж нові справжні зображення. Кожне з них слід переглянути праворуч.</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Контрольні точки</translation>
    </message>
    <message>
        <source>Bold: the best checkpoint by validation loss, with which images are drawn. The test images never choose, they judge.</source>
        <translation>Жирним — найкраща контрольна точка за втратами на перевірці; з нею генеруються зображення. Тестові зображення ніколи не обирають, вони лише оцінюють.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Клас</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Крок</translation>
    </message>
    <message>
        <source>Training step of the checkpoint.</source>
        <translation>Крок навчання контрольної точки.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Відстань</translation>
    </message>
    <message>
        <source>from</source>
        <translation>від</translation>
    </message>
    <message>
        <source>Lower bound of the 95 % interval: where the distance may lie by chance.</source>
        <translation>Нижня межа 95 % інтервалу, у якому відстань може лежати випадково.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>Upper bound of the 95 % interval.</source>
        <translation>Верхня межа 95 % інтервалу.</translation>
    </message>
    <message>
        <source>Real to real</source>
        <translation>Між справжніми</translation>
    </message>
    <message>
        <source>The distance that real training images reach, as many where there are so many.</source>
        <translation>Відстань, якої досягають справжні навчальні зображення; їх стільки ж, якщо стільки є.</translation>
    </message>
    <message>
        <source>Extrapolated</source>
        <translation>Екстрапольована</translation>
    </message>
    <message>
        <source>Copies?</source>
        <translation>Копії?</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Найближче</translation>
    </message>
    <message>
        <source>Synthetic images</source>
        <translation>Синтетичні зображення</translation>
    </message>
    <message>
        <source>Images drawn for this measurement.</source>
        <translation>Зображення, згенеровані для цього вимірювання.</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Тестові зображення</translation>
    </message>
    <message>
        <source>Real crops of patients that the model has never seen.</source>
        <translation>Справжні фрагменти пацієнтів, яких модель ніколи не бачила.</translation>
    </message>
    <message>
        <source>Test patients</source>
        <translation>Тестові пацієнти</translation>
    </message>
    <message>
        <source>Of how many patients these are; images without a patient count for one each.</source>
        <translation>Кількості пацієнтів належать ці зображення; кожне зображення без пацієнта рахується як окремий пацієнт.</translation>
    </message>
    <message>
        <source>Class against class</source>
        <translation>Клас проти класу</translation>
    </message>
    <message>
        <source>Distance of the synthetic images of each row to the real ones of each column, at step %1 with %2 images in each set. In each row the bold number should be the least one: the class is drawn as its own kind.</source>
        <translation>Відстань синтетичних зображень кожного рядка до справжніх зображень кожного стовпця, на кроці %1, по %2 зображень у кожному наборі. У кожному рядку виділене жирним число має бути найменшим: тоді клас справді схожий сам на себе.</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Синтетичні</translation>
    </message>
    <message>
        <source>real %1</source>
        <translation>справжні: %1</translation>
    </message>
    <message>
        <source>Chart saved: %1</source>
        <translation>Графік збережено: %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Зберегти графік</translation>
    </message>
    <message>
        <source>Run %1 deleted</source>
        <translation>Запуск %1 видалено</translation>
    </message>
    <message>
        <source>Delete run %1?</source>
        <translation>Видалити запуск %1?</translation>
    </message>
    <message>
        <source>Its models, previews and log (%1) are deleted for good. This cannot be undone.</source>
        <translation>Його моделі, пробні зображення й журнал (%1) буде видалено назавжди. Цю дію не можна скасувати.</translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation>Видалити запуск</translation>
    </message>
    <message>
        <source>Checkpoint of step %L1 deleted</source>
        <translation>Контрольну точку кроку %L1 видалено</translation>
    </message>
    <message>
        <source>Delete the checkpoint of step %L1?</source>
        <translation>Видалити контрольну точку кроку %L1?</translation>
    </message>
    <message>
        <source>No images can be drawn with it any more. This cannot be undone.</source>
        <translation>З нею більше не можна буде генерувати зображення. Цю дію не можна скасувати.</translation>
    </message>
    <message>
        <source>Delete checkpoint</source>
        <translation>Видалити контрольну точку</translation>
    </message>
</context>
<context>
    <name>histosynth::AnnotationClassController</name>
    <message>
        <source>New annotation</source>
        <translation>Нова анотація</translation>
    </message>
</context>
<context>
    <name>histosynth::AugmentWorkspace</name>
    <message>
        <source>The project is open for reading only.</source>
        <translation>Проєкт відкрито лише для читання.</translation>
    </message>
    <message>
        <source>Switch on an operation of the recipe first: without one the new images would be copies.</source>
        <translation>Спершу слід увімкнути якусь операцію рецепта: без неї нові зображення були б копіями.</translation>
    </message>
    <message>
        <source>There is too little room on the disk. Make fewer images, or free some space.</source>
        <translation>На диску замало місця. Зменште кількість зображень або звільніть місце.</translation>
    </message>
    <message>
        <source>Every class has that many training images already.</source>
        <translation>У кожному класі вже є стільки навчальних зображень.</translation>
    </message>
    <message>
        <source>All of these were made before. Ask for more, or change the recipe or the seed.</source>
        <translation>Усі вони вже створені. Збільште кількість або змініть рецепт чи початкове число.</translation>
    </message>
    <message>
        <source>Left out for want of training crops: %1.</source>
        <translation>Пропущено через брак навчальних фрагментів: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s) are in no split yet. Patients are dealt out to training, validation and test first, so there will be other numbers.</source>
        <translation>
            <numerusform>%Ln фрагмент ще не належить до жодної вибірки. Спершу пацієнтів буде розподілено на навчальну, перевірочну й тестову вибірки, тож числа зміняться.</numerusform>
            <numerusform>%Ln фрагменти ще не належать до жодної вибірки. Спершу пацієнтів буде розподілено на навчальну, перевірочну й тестову вибірки, тож числа зміняться.</numerusform>
            <numerusform>%Ln фрагментів ще не належать до жодної вибірки. Спершу пацієнтів буде розподілено на навчальну, перевірочну й тестову вибірки, тож числа зміняться.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>близько %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
    <message>
        <source>What the new images will take, judged by the crops&apos; own files.</source>
        <translation>Скільки займуть нові зображення, за розміром файлів самих фрагментів.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Вільно</translation>
    </message>
    <message>
        <source>Room that is left on the disk of the project.</source>
        <translation>Вільне місце на диску проєкту.</translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln image(s)</source>
        <translation>
            <numerusform>Створити %Ln зображення</numerusform>
            <numerusform>Створити %Ln зображення</numerusform>
            <numerusform>Створити %Ln зображень</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to create</source>
        <translation>Немає чого створювати</translation>
    </message>
    <message>
        <source>Crop %1 of %2</source>
        <translation>Фрагмент %1 з %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) created</source>
        <translation>
            <numerusform>Створено %Ln зображення</numerusform>
            <numerusform>Створено %Ln зображення</numerusform>
            <numerusform>Створено %Ln зображень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::ClassController</name>
    <message>
        <source>New class</source>
        <translation>Новий клас</translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation>До класу «%1»</translation>
    </message>
</context>
<context>
    <name>histosynth::DatasetWorkspace</name>
    <message>
        <source>Move to class</source>
        <translation>Перемістити до класу</translation>
    </message>
</context>
<context>
    <name>histosynth::EvaluateWords</name>
    <message>
        <source>Run %1</source>
        <translation>Запуск %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln classes</source>
        <translation>
            <numerusform>%Ln клас</numerusform>
            <numerusform>%Ln класи</numerusform>
            <numerusform>%Ln класів</numerusform>
        </translation>
    </message>
    <message>
        <source>Being evaluated</source>
        <translation>Оцінюється</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Оцінено</translation>
    </message>
    <message>
        <source>Not evaluated yet</source>
        <translation>Ще не оцінено</translation>
    </message>
    <message numerus="yes">
        <source>%Ln checkpoints</source>
        <translation>
            <numerusform>%Ln контрольна точка</numerusform>
            <numerusform>%Ln контрольні точки</numerusform>
            <numerusform>%Ln контрольних точок</numerusform>
        </translation>
    </message>
    <message>
        <source>Fréchet texture distance</source>
        <translation>Відстань Фреше за текстурою</translation>
    </message>
    <message>
        <source>Extrapolated distance</source>
        <translation>Екстрапольована відстань</translation>
    </message>
    <message>
        <source>Distance to nearest real image</source>
        <translation>Відстань до найближчого справжнього зображення</translation>
    </message>
    <message>
        <source>Suspected copies</source>
        <translation>Можливі копії</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Відстань</translation>
    </message>
    <message>
        <source>Extrapolated</source>
        <translation>Екстрапольована</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Найближче</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копії</translation>
    </message>
    <message>
        <source>%1 (1: as a new one)</source>
        <translation>%1 (1 — як у нового)</translation>
    </message>
    <message>
        <source>%1 (images)</source>
        <translation>%1 (зображення)</translation>
    </message>
    <message>
        <source>%1 (lower is better)</source>
        <translation>%1 (менше — краще)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>step %L1, for export</source>
        <translation>крок %L1, для експорту</translation>
    </message>
    <message>
        <source>step %L1, for measuring</source>
        <translation>крок %L1, для вимірювання</translation>
    </message>
    <message>
        <source>%1 of a new image&apos;s distance</source>
        <translation>%1 відстані нового зображення</translation>
    </message>
    <message>
        <source>Image %1. The training image that it resembled has been deleted since.</source>
        <translation>Зображення %1. Навчальне зображення, до якого воно було подібне, вже видалено.</translation>
    </message>
    <message>
        <source>Image %1 lies nearer to this training image than new real images do: at %2 of their distance (suspicion %3). Is it the same place?</source>
        <translation>Зображення %1 ближче до цього навчального зображення, ніж нові справжні: %2 їхньої відстані (підозра %3). Чи це те саме місце?</translation>
    </message>
    <message>
        <source>Image %1 lies at %2 of the distance at which new real images lie (suspicion %3): no sign of a copy.</source>
        <translation>Зображення %1 — на %2 відстані нових справжніх зображень (підозра %3): ознак копії немає.</translation>
    </message>
    <message>
        <source>Each synthetic image is shown beside the real image that it resembles most, once this run has been evaluated.</source>
        <translation>Після оцінювання цього запуску кожне синтетичне зображення буде показано поруч із найподібнішим справжнім.</translation>
    </message>
    <message>
        <source>None of %1 images is suspected; the most alike come first.</source>
        <translation>Жодне з %1 зображень не викликає підозри; спершу — найподібніші.</translation>
    </message>
    <message>
        <source>%1 of %2 images are suspected; they come first.</source>
        <translation>Підозру викликають %1 з %2 зображень; їх показано першими.</translation>
    </message>
    <message numerus="yes">
        <source>Evaluate %Ln checkpoints</source>
        <translation>
            <numerusform>Оцінити %Ln контрольну точку</numerusform>
            <numerusform>Оцінити %Ln контрольні точки</numerusform>
            <numerusform>Оцінити %Ln контрольних точок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln images</source>
        <translation>
            <numerusform>%Ln зображення</numerusform>
            <numerusform>%Ln зображення</numerusform>
            <numerusform>%Ln зображень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::EvaluateWorkspace</name>
    <message>
        <source>measures of %1</source>
        <translation>показники проєкту %1</translation>
    </message>
    <message>
        <source>Evaluating run %1</source>
        <translation>Оцінювання запуску %1</translation>
    </message>
    <message>
        <source>Show measures</source>
        <translation>Показати показники</translation>
    </message>
</context>
<context>
    <name>histosynth::ExportWorkspace</name>
    <message>
        <source>Training %1</source>
        <translation>Навчання %1</translation>
    </message>
    <message>
        <source>Choose where the set is written.</source>
        <translation>Виберіть, куди записати набір.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>Теки %1 не існує. Виберіть іншу.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Навчальна</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Перевірочна</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Тестова</translation>
    </message>
    <message>
        <source>There is too little room: only %1 are free there.</source>
        <translation>Замало місця: там вільно лише %1.</translation>
    </message>
    <message>
        <source>The project is open for reading only, and an export is recorded in it.</source>
        <translation>Проєкт відкрито лише для читання, а експорт записується в ньому.</translation>
    </message>
    <message>
        <source>No image fits what was chosen.</source>
        <translation>Вибраному не відповідає жодне зображення.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted image(s) that go in may be copies of training images. Look at them in Evaluate before you pass the set on.</source>
        <translation>
            <numerusform>До набору входить %Ln прийняте зображення, що може бути копією навчального. Перегляньте його в режимі «Оцінювання», перш ніж передавати набір далі.</numerusform>
            <numerusform>До набору входять %Ln прийняті зображення, що можуть бути копіями навчальних. Перегляньте їх у режимі «Оцінювання», перш ніж передавати набір далі.</numerusform>
            <numerusform>До набору входять %Ln прийнятих зображень, що можуть бути копіями навчальних. Перегляньте їх у режимі «Оцінювання», перш ніж передавати набір далі.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspected copies that nobody has accepted go in, too.</source>
        <translation>До набору входять і можливі копії, яких ніхто не прийняв.</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln synthetic image(s) that may be copies of training images.</source>
        <translation>
            <numerusform>Пропущено %Ln синтетичне зображення, що може бути копією навчального.</numerusform>
            <numerusform>Пропущено %Ln синтетичні зображення, що можуть бути копіями навчальних.</numerusform>
            <numerusform>Пропущено %Ln синтетичних зображень, що можуть бути копіями навчальних.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln synthetic image(s) that were rejected.</source>
        <translation>
            <numerusform>Пропущено %Ln відхилене синтетичне зображення.</numerusform>
            <numerusform>Пропущено %Ln відхилені синтетичні зображення.</numerusform>
            <numerusform>Пропущено %Ln відхилених синтетичних зображень.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln synthetic image(s) that nobody has accepted.</source>
        <translation>
            <numerusform>Пропущено %Ln синтетичне зображення, якого ніхто не прийняв.</numerusform>
            <numerusform>Пропущено %Ln синтетичні зображення, яких ніхто не прийняв.</numerusform>
            <numerusform>Пропущено %Ln синтетичних зображень, яких ніхто не прийняв.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %Ln training image(s), so that each class has as many.</source>
        <translation>
            <numerusform>Пропущено %Ln навчальне зображення, щоб у кожному класі їх було порівну.</numerusform>
            <numerusform>Пропущено %Ln навчальні зображення, щоб у кожному класі їх було порівну.</numerusform>
            <numerusform>Пропущено %Ln навчальних зображень, щоб у кожному класі їх було порівну.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s) are in no split yet and will be dealt out by patient first, so the folders will hold other numbers.</source>
        <translation>
            <numerusform>%Ln фрагмент ще не належить до жодної вибірки; спершу його буде розподілено за пацієнтом, тож числа в теках будуть інші.</numerusform>
            <numerusform>%Ln фрагменти ще не належать до жодної вибірки; спершу їх буде розподілено за пацієнтами, тож числа в теках будуть інші.</numerusform>
            <numerusform>%Ln фрагментів ще не належать до жодної вибірки; спершу їх буде розподілено за пацієнтами, тож числа в теках будуть інші.</numerusform>
        </translation>
    </message>
    <message>
        <source>No name of a patient and no path leaves the project: patients become P-01, P-02, …</source>
        <translation>Імена пацієнтів і шляхи до файлів не виходять за межі проєкту: пацієнти стають P-01, P-02, …</translation>
    </message>
    <message>
        <source>%1 · about %2</source>
        <translation>%1 · близько %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln зображення</numerusform>
            <numerusform>%Ln зображення</numerusform>
            <numerusform>%Ln зображень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %Ln image(s) to %1</source>
        <translation>
            <numerusform>Записати %Ln зображення до %1</numerusform>
            <numerusform>Записати %Ln зображення до %1</numerusform>
            <numerusform>Записати %Ln зображень до %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to write</source>
        <translation>Немає чого записувати</translation>
    </message>
    <message>
        <source>Write the set to</source>
        <translation>Куди записати набір</translation>
    </message>
    <message>
        <source>The folder %1 is there already.</source>
        <translation>Тека %1 вже існує.</translation>
    </message>
    <message>
        <source>%1 is there already: %2, of %3.</source>
        <translation>%1 вже існує: %2, від %3.</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Запис: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message>
        <source>%1 written to %2 (%3)</source>
        <translation>%1 записано до %2 (%3)</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>%1 записано до %2</translation>
    </message>
    <message>
        <source>Nothing can be written into %1. Choose another folder.</source>
        <translation>До теки %1 не можна записувати. Виберіть іншу.</translation>
    </message>
</context>
<context>
    <name>histosynth::GenerateWorkspace</name>
    <message>
        <source>Run %1, step %2 (best)</source>
        <translation>Запуск %1, крок %2 (найкращий)</translation>
    </message>
    <message>
        <source>Run %1, step %2</source>
        <translation>Запуск %1, крок %2</translation>
    </message>
    <message>
        <source>Synthetic images will be here. They are drawn by a model: train one first.</source>
        <translation>Тут будуть синтетичні зображення. Їх генерує модель: спершу слід її навчити.</translation>
    </message>
    <message>
        <source>Synthetic images will be here. Choose a class on the left and draw some.</source>
        <translation>Тут будуть синтетичні зображення. Виберіть клас ліворуч і згенеруйте кілька.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Перейти до навчання</translation>
    </message>
    <message numerus="yes">
        <source>Draw %n image(s)</source>
        <translation>
            <numerusform>Згенерувати %n зображення</numerusform>
            <numerusform>Згенерувати %n зображення</numerusform>
            <numerusform>Згенерувати %n зображень</numerusform>
        </translation>
    </message>
    <message>
        <source>This project is open read only.</source>
        <translation>Цей проєкт відкрито лише для читання.</translation>
    </message>
    <message>
        <source>No model yet: train one first.</source>
        <translation>Моделі ще немає: спершу слід її навчити.</translation>
    </message>
    <message>
        <source>The form has the settings of this image now. Change one of them, or the seed, and draw.</source>
        <translation>У формі тепер параметри цього зображення. Змініть якийсь із них або початкове число і згенеруйте знову.</translation>
    </message>
</context>
<context>
    <name>histosynth::ImportController</name>
    <message>
        <source>Import images</source>
        <translation>Імпортувати зображення</translation>
    </message>
    <message>
        <source>Images (*.bmp *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)</source>
        <translation>Зображення (*.bmp *.jpg *.jpeg *.png *.tif *.tiff);;Усі файли (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Імпортувати теку</translation>
    </message>
    <message>
        <source>Import into %1</source>
        <translation>Імпорт до класу «%1»</translation>
    </message>
</context>
<context>
    <name>histosynth::MainWindow</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Проєкт</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Редагування</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>&amp;Зображення</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Пере&amp;хід</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Довідка</translation>
    </message>
    <message>
        <source>Quit HistoSynth</source>
        <translation>Вийти з HistoSynth</translation>
    </message>
    <message>
        <source>Something is still running. It will stop at its next step; all that is done is kept, and a training can be gone on with.</source>
        <translation>Ще виконується робота. Вона зупиниться на наступному кроці; усе зроблене буде збережено, а навчання можна буде продовжити.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Зупинити й вийти</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Продовжити роботу</translation>
    </message>
</context>
<context>
    <name>histosynth::NoticePresenter</name>
    <message>
        <source>Undone: %1</source>
        <translation>Скасовано: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Скасувати: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторити</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Повторити: %1</translation>
    </message>
</context>
<context>
    <name>histosynth::ProjectController</name>
    <message>
        <source>Something is still running in this project. Stop it in the line below, or wait for it.</source>
        <translation>У цьому проєкті ще виконується робота. Зупиніть її в рядку внизу або дочекайтеся завершення.</translation>
    </message>
    <message>
        <source>Where the project&apos;s folder goes</source>
        <translation>Де створити теку проєкту</translation>
    </message>
    <message>
        <source>The folder of a project</source>
        <translation>Тека проєкту</translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation>Створення прикладу проєкту</translation>
    </message>
</context>
<context>
    <name>histosynth::ProposalController</name>
    <message>
        <source>There is no image to crop. Import some first.</source>
        <translation>Немає зображень, з яких можна вирізати фрагменти. Спершу імпортуйте їх.</translation>
    </message>
    <message numerus="yes">
        <source>On %Ln selected image(s)</source>
        <translation>
            <numerusform>На %Ln вибраному зображенні</numerusform>
            <numerusform>На %Ln вибраних зображеннях</numerusform>
            <numerusform>На %Ln вибраних зображеннях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On all %Ln image(s) shown</source>
        <translation>
            <numerusform>На %Ln показаному зображенні</numerusform>
            <numerusform>На всіх %Ln показаних зображеннях</numerusform>
            <numerusform>На всіх %Ln показаних зображеннях</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Підрахунок…</translation>
    </message>
    <message>
        <source>Count the crops</source>
        <translation>Підрахувати фрагменти</translation>
    </message>
    <message>
        <source>New crops: %1</source>
        <translation>Нових фрагментів: %1</translation>
    </message>
    <message>
        <source>Images that get any: %1</source>
        <translation>Зображень, що їх отримають: %1</translation>
    </message>
    <message>
        <source>Crops that are there already: %1</source>
        <translation>Фрагментів, що вже є: %1</translation>
    </message>
    <message>
        <source>Images smaller than a crop: %1</source>
        <translation>Зображень, менших за фрагмент: %1</translation>
    </message>
    <message>
        <source>Images with nothing to crop: %1</source>
        <translation>Зображень, де немає чого вирізати: %1</translation>
    </message>
    <message>
        <source>Images whose file is missing or has changed: %1</source>
        <translation>Зображень, файл яких відсутній або змінився: %1</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln crop(s)</source>
        <translation>
            <numerusform>Додати %Ln фрагмент</numerusform>
            <numerusform>Додати %Ln фрагменти</numerusform>
            <numerusform>Додати %Ln фрагментів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::RunBrowser</name>
    <message>
        <source>Step %L1. Click twice to see it large.</source>
        <translation>Крок %L1. Двічі клацніть, щоб збільшити.</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>%1: the same settings</source>
        <translation>%1: однакові параметри</translation>
    </message>
    <message>
        <source>Settings of run %1</source>
        <translation>Параметри запуску %1</translation>
    </message>
    <message>
        <source>No previews yet. They are drawn while a model learns, as often as its settings say.</source>
        <translation>Пробних зображень ще немає. Їх створюють під час навчання моделі так часто, як задано в її параметрах.</translation>
    </message>
</context>
<context>
    <name>histosynth::SplitController</name>
    <message>
        <source>All images of a patient go into one part, so nothing that is tested has been trained on.</source>
        <translation>Усі зображення пацієнта потрапляють до однієї вибірки, тож на тестових зображеннях модель не навчалася.</translation>
    </message>
</context>
<context>
    <name>histosynth::StateBar</name>
    <message>
        <source>No project</source>
        <translation>Проєкт не відкрито</translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation>Усі зміни збережено</translation>
    </message>
    <message>
        <source>Read only: nothing can be changed here</source>
        <translation>Лише читання: тут нічого не можна змінити</translation>
    </message>
    <message>
        <source>%1 of memory in use</source>
        <translation>Використано пам’яті: %1</translation>
    </message>
    <message>
        <source>Computes on %1</source>
        <translation>Обчислення на %1</translation>
    </message>
    <message>
        <source>The project&apos;s folder is not there: nothing can be saved</source>
        <translation>Теки проєкту немає на місці: зберегти нічого не можна</translation>
    </message>
</context>
<context>
    <name>histosynth::SyntheticGallery</name>
    <message>
        <source>seed %1</source>
        <translation>початкове число %1</translation>
    </message>
    <message>
        <source>%1 of %2 shown · %3 accepted</source>
        <translation>Показано %1 з %2 · прийнято %3</translation>
    </message>
    <message>
        <source>Select an image to see it beside the nearest real one.</source>
        <translation>Виберіть зображення, щоб побачити його поруч із найближчим справжнім.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) selected</source>
        <translation>
            <numerusform>Вибрано %n зображення</numerusform>
            <numerusform>Вибрано %n зображення</numerusform>
            <numerusform>Вибрано %n зображень</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::SyntheticInspector</name>
    <message>
        <source>Synthetic: %1</source>
        <translation>Синтетичне: %1</translation>
    </message>
    <message>
        <source>Nearest real image</source>
        <translation>Найближче справжнє зображення</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Завантаження…</translation>
    </message>
    <message>
        <source>Not looked for yet</source>
        <translation>Ще не шукали</translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>уже видалено</translation>
    </message>
    <message>
        <source>Run %1, step %2</source>
        <translation>Запуск %1, крок %2</translation>
    </message>
</context>
<context>
    <name>histosynth::TrainWords</name>
    <message>
        <source>Run %1</source>
        <translation>Запуск %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Виконується</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Призупинено</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Зупинено</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не вдалося</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Перервано</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n клас</numerusform>
            <numerusform>%n класи</numerusform>
            <numerusform>%n класів</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln крок</numerusform>
            <numerusform>%Ln кроки</numerusform>
            <numerusform>%Ln кроків</numerusform>
        </translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>крок %1 з %2</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>перевірка %1</translation>
    </message>
    <message>
        <source>This run was interrupted at %1: the program ended before it did. It can go on from the last state that was saved.</source>
        <translation>Цей запуск перервано (%1): програма завершилася раніше за нього. Його можна продовжити з останнього збереженого стану.</translation>
    </message>
    <message>
        <source>This run was stopped at %1 and can go on from there.</source>
        <translation>Цей запуск зупинено (%1); його можна продовжити з цього місця.</translation>
    </message>
    <message>
        <source>This run failed at %1. %2</source>
        <translation>У цьому запуску сталася помилка (%1). %2</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Продовжити: %1</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Кроки</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>How often the model was changed.</source>
        <translation>Скільки разів модель змінювали.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Втрати</translation>
    </message>
    <message>
        <source>How far the model&apos;s guess is from the image, on the images it learns from; mean over the last 100 steps. Lower is better.</source>
        <translation>Наскільки здогад моделі відрізняється від зображення, на навчальних зображеннях; середнє за останні 100 кроків. Менше — краще.</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>Найменші втрати на перевірці</translation>
    </message>
    <message>
        <source>The same on images of patients it never learns from. When this one rises while the loss falls, the model learns by heart.</source>
        <translation>Те саме на зображеннях пацієнтів, на яких модель ніколи не навчається. Якщо це значення зростає, а втрати зменшуються, модель заучує зображення напам’ять.</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Навчальні зображення</translation>
    </message>
    <message>
        <source>Crops and their augmented images that the model learned from.</source>
        <translation>Фрагменти та їхні аугментовані зображення, на яких навчалася модель.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Крок</translation>
    </message>
    <message>
        <source>How often the model has been changed.</source>
        <translation>Скільки разів модель уже змінено.</translation>
    </message>
    <message>
        <source>How far the model&apos;s guess is from the image in this step. It jumps; the smoothed line tells more.</source>
        <translation>Наскільки здогад моделі відрізняється від зображення на цьому кроці. Значення стрибає; згладжена лінія показовіша.</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Втрати на перевірці</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Швидкість навчання</translation>
    </message>
    <message>
        <source>How far a step changes the model.</source>
        <translation>Наскільки крок змінює модель.</translation>
    </message>
    <message>
        <source>Time per step</source>
        <translation>Час на крок</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Залишилося</translation>
    </message>
    <message>
        <source>From the speed so far, with validation and previews.</source>
        <translation>За дотеперішньою швидкістю, з перевіркою та пробними зображеннями.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Зображення</translation>
    </message>
    <message>
        <source>%1 to learn from</source>
        <translation>навчальних: %1</translation>
    </message>
    <message>
        <source>%1 to check on</source>
        <translation>перевірочних: %1</translation>
    </message>
    <message>
        <source>Crops of the training patients with their augmented images, and crops of the validation patients, which the model never learns from.</source>
        <translation>Фрагменти пацієнтів навчальної вибірки з їхніми аугментованими зображеннями та фрагменти пацієнтів перевірочної вибірки, на яких модель ніколи не навчається.</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 з %2 вільних</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>близько %1</translation>
    </message>
    <message>
        <source>From a few real steps with these settings on this machine.</source>
        <translation>За кількома справжніми кроками з цими параметрами на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Пам’ять</translation>
    </message>
    <message>
        <source>Main memory at its peak, as measured.</source>
        <translation>Найбільше виміряне використання оперативної пам’яті.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints are kept: the last ones and the best.</source>
        <translation>
            <numerusform>Зберігається %n контрольна точка: остання або найкраща.</numerusform>
            <numerusform>Зберігаються %n контрольні точки: останні та найкраща.</numerusform>
            <numerusform>Зберігаються %n контрольних точок: останні та найкраща.</numerusform>
        </translation>
    </message>
    <message>
        <source>This needs more memory than is free. Choose a smaller batch or image side, or close other programs.</source>
        <translation>Потрібно більше пам’яті, ніж є вільної. Виберіть менший пакет або сторону зображення чи закрийте інші програми.</translation>
    </message>
    <message>
        <source>This needs more room than is free on the project&apos;s disk. Keep fewer checkpoints, or free some space.</source>
        <translation>Потрібно більше місця, ніж є вільного на диску проєкту. Зберігайте менше контрольних точок або звільніть місце.</translation>
    </message>
    <message>
        <source>It fits. There are no validation images, so nothing will tell when the model begins to learn by heart.</source>
        <translation>Ресурсів вистачає. Перевірочних зображень немає, тож ніщо не покаже, коли модель почне заучувати напам’ять.</translation>
    </message>
    <message>
        <source>It fits on this machine.</source>
        <translation>Ресурсів цього комп’ютера вистачає.</translation>
    </message>
    <message>
        <source>Trying out a few steps to see what they take here…</source>
        <translation>Пробні кроки, щоб визначити потрібні ресурси…</translation>
    </message>
    <message>
        <source>Train %1 steps</source>
        <translation>Навчати, кроків: %1</translation>
    </message>
    <message>
        <source>%1, step %2: drawn with the same random numbers at every step, one row for each class.</source>
        <translation>%1, крок %2: згенеровано з тими самими випадковими числами на кожному кроці, по рядку на клас.</translation>
    </message>
</context>
<context>
    <name>histosynth::TrainWorkspace</name>
    <message>
        <source>loss of %1</source>
        <translation>втрати проєкту %1</translation>
    </message>
    <message>
        <source>Delete a checkpoint</source>
        <translation>Видалити контрольну точку</translation>
    </message>
    <message>
        <source>Step %L1</source>
        <translation>Крок %L1</translation>
    </message>
</context>
<context>
    <name>histosynth::TrainingPlanner</name>
    <message>
        <source>There are no crops to train on yet.</source>
        <translation>Ще немає фрагментів для навчання.</translation>
    </message>
    <message>
        <source>This project is open for reading only, so nothing can be trained.</source>
        <translation>Цей проєкт відкрито лише для читання, тож навчання неможливе.</translation>
    </message>
    <message>
        <source>Put right what is marked above.</source>
        <translation>Виправте позначене вище.</translation>
    </message>
    <message>
        <source>What it will take is measured once the present work is done.</source>
        <translation>Потрібні ресурси буде виміряно після завершення поточної роботи.</translation>
    </message>
</context>
<context>
    <name>histosynth::TrainingWatch</name>
    <message numerus="yes">
        <source>Training on %n classes</source>
        <translation>
            <numerusform>Навчання на %n класі</numerusform>
            <numerusform>Навчання на %n класах</numerusform>
            <numerusform>Навчання на %n класах</numerusform>
        </translation>
    </message>
    <message>
        <source>Going on with run %1</source>
        <translation>Продовження запуску %1</translation>
    </message>
    <message>
        <source>Show loss</source>
        <translation>Показати втрати</translation>
    </message>
</context>
<context>
    <name>histosynth::ViewerController</name>
    <message>
        <source>There is no annotation class. Add one first.</source>
        <translation>Немає жодного класу анотацій. Спершу додайте його.</translation>
    </message>
    <message>
        <source>Reading the image…</source>
        <translation>Читання зображення…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>Annotate as</source>
        <translation>Анотувати як</translation>
    </message>
</context>
</TS>
