<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en_GB">
<context>
    <name>histosynth</name>
    <message>
        <source>best %1</source>
        <translation>найкраще %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a line, its best value</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, lower bound</source>
        <translation>%1, нижня межа</translation>
    </message>
    <message>
        <source>%1, upper bound</source>
        <translation>%1, верхня межа</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Крок %1</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation> (від %1 до %2)</translation>
    </message>
    <message>
        <source> at %1</source>
        <translation> на кроці %1</translation>
    </message>
    <message>
        <source>Align Your Steps</source>
        <translation>Align Your Steps</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматично</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Бета</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Стале значення</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>За косинусом</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Процесор</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Відеокарта</translation>
    </message>
    <message>
        <source>DDIM</source>
        <translation>DDIM</translation>
    </message>
    <message>
        <source>DDPM</source>
        <translation>DDPM</translation>
    </message>
    <message>
        <source>DPM++ 2M</source>
        <translation>DPM++ 2M</translation>
    </message>
    <message>
        <source>Noise (epsilon)</source>
        <translation>Шум (епсилон)</translation>
    </message>
    <message>
        <source>Euler</source>
        <translation>Euler</translation>
    </message>
    <message>
        <source>Euler a</source>
        <translation>Euler a</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Експоненційний</translation>
    </message>
    <message>
        <source>fp32</source>
        <translation>fp32</translation>
    </message>
    <message>
        <source>Heun</source>
        <translation>Heun</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Функція Губера</translation>
    </message>
    <message>
        <source>Karras</source>
        <translation>Karras</translation>
    </message>
    <message>
        <source>KL Optimal</source>
        <translation>KL Optimal</translation>
    </message>
    <message>
        <source>LCM</source>
        <translation>LCM</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Лінійно</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Середня абсолютна похибка</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Середня квадратична похибка</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Звичайний</translation>
    </message>
    <message>
        <source>Polyexponential</source>
        <translation>Поліекспоненційний</translation>
    </message>
    <message>
        <source>Scaled linear</source>
        <translation>Лінійно з масштабуванням</translation>
    </message>
    <message>
        <source>SGM Uniform</source>
        <translation>SGM Uniform</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>Простий</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Рівномірний</translation>
    </message>
    <message>
        <source>Mix of noise and image (v)</source>
        <translation>Суміш шуму й зображення (v)</translation>
    </message>
    <message>
        <source>px</source>
        <translation>пкс</translation>
    </message>
    <message>
        <source>µm</source>
        <translation>мкм</translation>
    </message>
    <message>
        <source>µm/px</source>
        <translation>мкм/пкс</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>кроків</translation>
    </message>
    <message>
        <source>images</source>
        <translation>зображень</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 хв %2 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 хв</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 год %2 хв</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 дн. %2 год</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>залишилося кілька секунд</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>залишилося %1</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 КіБ</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 МіБ</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 ГіБ</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 ТіБ</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 мм</translation>
    </message>
    <message>
        <source>%1 µm</source>
        <translation>%1 мкм</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 пкс</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 пкс</translation>
    </message>
    <message>
        <source>unknown scale</source>
        <translation>масштаб невідомий</translation>
    </message>
    <message>
        <source>%1 µm/px</source>
        <translation>%1 мкм/пкс</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Прийняті</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Будь-який</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>Кут</translation>
    </message>
    <message>
        <source>Left or right</source>
        <translation>Ліворуч або праворуч</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Жодних</translation>
    </message>
    <message>
        <source>Not rejected</source>
        <translation>Не відхилені</translation>
    </message>
    <message>
        <source>Top or bottom</source>
        <translation>Угорі або внизу</translation>
    </message>
    <message>
        <source>never shortened</source>
        <translation>без обмеження</translation>
    </message>
    <message>
        <source>no previews</source>
        <translation>не показувати</translation>
    </message>
    <message>
        <source>each as it is</source>
        <translation>без зміни розміру</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>впритул</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>усі ядра</translation>
    </message>
    <message>
        <source>as the file tells</source>
        <translation>як зазначено у файлі</translation>
    </message>
    <message numerus="yes">
        <source>image(s)</source>
        <translation>
            <numerusform>зображення</numerusform>
            <numerusform>зображення</numerusform>
            <numerusform>зображень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>step(s)</source>
        <translation>
            <numerusform>крок</numerusform>
            <numerusform>кроки</numerusform>
            <numerusform>кроків</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::AnnotationClassDialog</name>
    <message>
        <source>Annotation classes</source>
        <translation>Класи анотацій</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>Колір…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Add a class</source>
        <translation>Додати клас</translation>
    </message>
</context>
<context>
    <name>histosynth::AugmentView</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, змінено</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Preset of the recipe</source>
        <translation>Шаблон рецепта</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s own values</source>
        <translation>Повернути значення шаблону</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Кількість</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Навчальні зображення</translation>
    </message>
    <message>
        <source>Augmentation makes more training images out of your crops: turned, stretched and stained a little differently. Place crops on your images first.</source>
        <translation>Аугментація створює з фрагментів додаткові навчальні зображення: повернуті, розтягнуті та трохи інакше забарвлені. Спочатку розмістіть фрагменти на зображеннях.</translation>
    </message>
    <message>
        <source>Go to the dataset</source>
        <translation>Перейти до набору даних</translation>
    </message>
</context>
<context>
    <name>histosynth::BalanceBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Balance of the classes</source>
        <translation>Баланс класів</translation>
    </message>
</context>
<context>
    <name>histosynth::Chart</name>
    <message>
        <source>Training step</source>
        <translation>Крок навчання</translation>
    </message>
</context>
<context>
    <name>histosynth::ChartBar</name>
    <message>
        <source>Log axis</source>
        <translation>Лог. вісь</translation>
    </message>
    <message>
        <source>Logarithmic axis: equal steps upwards are equal factors, so that small losses can be told apart.</source>
        <translation>Логарифмічна вісь: рівні відрізки вгору означають рівні множники, тож малі втрати легко розрізнити.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показати все</translation>
    </message>
    <message>
        <source>Show all values again (Home).</source>
        <translation>Знову показати всі значення (Home).</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>Зберегти або скопіювати</translation>
    </message>
    <message>
        <source>Save or copy the chart, as a picture or as values.</source>
        <translation>Зберегти або скопіювати графік як зображення чи як значення.</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Зберегти як зображення (PNG)…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>Зберегти як рисунок (SVG)…</translation>
    </message>
    <message>
        <source>Save as page (PDF)…</source>
        <translation>Зберегти як сторінку (PDF)…</translation>
    </message>
    <message>
        <source>Save values (CSV)…</source>
        <translation>Зберегти значення (CSV)…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Копіювати зображення</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>Копіювати значення</translation>
    </message>
</context>
<context>
    <name>histosynth::ClassAmounts</name>
    <message>
        <source>real</source>
        <translation>справжні</translation>
    </message>
    <message>
        <source>augm.</source>
        <translation>аугм.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>нові</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>усього</translation>
    </message>
    <message>
        <source>Training images of each class</source>
        <translation>Навчальні зображення кожного класу</translation>
    </message>
</context>
<context>
    <name>histosynth::ClassList</name>
    <message>
        <source>Classes</source>
        <translation>Класи</translation>
    </message>
</context>
<context>
    <name>histosynth::ClassSidebar</name>
    <message>
        <source>Training</source>
        <translation>Навчальна</translation>
    </message>
    <message>
        <source>Images that models are trained on.</source>
        <translation>Зображення, на яких навчають моделі.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Перевірочна</translation>
    </message>
    <message>
        <source>Images that the loss is checked on during a training.</source>
        <translation>Зображення, на яких під час навчання перевіряють втрати.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Тестова</translation>
    </message>
    <message>
        <source>Images that synthetic ones are judged against.</source>
        <translation>Зображення, з якими порівнюють синтетичні.</translation>
    </message>
    <message>
        <source>Not dealt out</source>
        <translation>Не розподілено</translation>
    </message>
    <message>
        <source>Images that are in no part yet. They are dealt out before the next training.</source>
        <translation>Зображення, які ще не належать до жодної вибірки. Їх буде розподілено перед наступним навчанням.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln patient(s) in more than one part: what is tested would have been trained on.</source>
        <translation>
            <numerusform>%Ln пацієнт більш ніж в одній вибірці: тестування відбувалося б на тому, на чому модель навчалася.</numerusform>
            <numerusform>%Ln пацієнти більш ніж в одній вибірці: тестування відбувалося б на тому, на чому модель навчалася.</numerusform>
            <numerusform>%Ln пацієнтів більш ніж в одній вибірці: тестування відбувалося б на тому, на чому модель навчалася.</numerusform>
        </translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Класи</translation>
    </message>
    <message>
        <source>Images per class</source>
        <translation>Зображень у класі</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Розподіл на вибірки</translation>
    </message>
    <message>
        <source>Import images…</source>
        <translation>Імпортувати зображення…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) not looked at yet.</source>
        <translation>
            <numerusform>Ще не перевірено %Ln зображення.</numerusform>
            <numerusform>Ще не перевірено %Ln зображення.</numerusform>
            <numerusform>Ще не перевірено %Ln зображень.</numerusform>
        </translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Пацієнти</translation>
    </message>
    <message>
        <source>Click to see the images of one patient only, click again to see all.</source>
        <translation>Клацніть, щоб бачити зображення лише одного пацієнта; клацніть ще раз, щоб бачити всі.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Якість</translation>
    </message>
</context>
<context>
    <name>histosynth::CopyTable</name>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>Копіювати всю таблицю</translation>
    </message>
</context>
<context>
    <name>histosynth::DatasetDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
</context>
<context>
    <name>histosynth::DatasetView</name>
    <message>
        <source>Your real images will be here, sorted into classes. Drag files or folders in, or choose them.</source>
        <translation>Тут будуть справжні зображення, розподілені за класами. Перетягніть сюди файли або теки чи виберіть їх.</translation>
    </message>
    <message>
        <source>Import images…</source>
        <translation>Імпортувати зображення…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Імпортувати теку…</translation>
    </message>
</context>
<context>
    <name>histosynth::DragHandle</name>
    <message>
        <source>Drag to move it, or use the up and down keys. Operations are applied from top to bottom.</source>
        <translation>Перетягніть, щоб перемістити, або скористайтеся клавішами вгору та вниз. Операції застосовуються згори донизу.</translation>
    </message>
</context>
<context>
    <name>histosynth::EvaluateView</name>
    <message>
        <source>Here you will see how good the synthetic images are. First a model has to be trained.</source>
        <translation>Тут буде видно, наскільки добрі синтетичні зображення. Спочатку треба навчити модель.</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Навчити модель</translation>
    </message>
    <message>
        <source>This run has not been evaluated yet. Images are drawn with each of its checkpoints and held against real images that the model has never seen.</source>
        <translation>Цей запуск ще не оцінено. За кожною його контрольною точкою генеруються зображення, які порівнюються зі справжніми, яких модель ніколи не бачила.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Запуски</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Показники</translation>
    </message>
    <message>
        <source>Choose one or two to show in the chart.</source>
        <translation>Виберіть один або два показники для графіка.</translation>
    </message>
    <message>
        <source>How to measure</source>
        <translation>Як оцінювати</translation>
    </message>
</context>
<context>
    <name>histosynth::ExportView</name>
    <message>
        <source>What goes in</source>
        <translation>Що входить до набору</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Куди записати</translation>
    </message>
    <message>
        <source>Here you write a set that a classifier can be trained on: your crops, augmented and synthetic images in a folder for each class. Place crops on your images first.</source>
        <translation>Тут записується набір, на якому можна навчити класифікатор: фрагменти, аугментовані та синтетичні зображення в окремій теці для кожного класу. Спочатку розмістіть фрагменти на зображеннях.</translation>
    </message>
    <message>
        <source>Go to the dataset</source>
        <translation>Перейти до набору даних</translation>
    </message>
</context>
<context>
    <name>histosynth::FieldLine</name>
    <message>
        <source>Set back: %1</source>
        <translation>Скинути: %1</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Типове значення: %1</translation>
    </message>
    <message>
        <source>Set back to %1</source>
        <translation>Повернути значення %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
</context>
<context>
    <name>histosynth::FilmStrip</name>
    <message>
        <source>Previews by step</source>
        <translation>Пробні зображення за кроками</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Крок %1</translation>
    </message>
    <message>
        <source>Previews appear here while the model learns.</source>
        <translation>Тут з’являтимуться пробні зображення, поки модель навчається.</translation>
    </message>
</context>
<context>
    <name>histosynth::FoldSection</name>
    <message>
        <source>Unfolded</source>
        <translation>Розгорнуто</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Згорнуто</translation>
    </message>
</context>
<context>
    <name>histosynth::GeneratePanel</name>
    <message>
        <source>Class</source>
        <translation>Клас</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>A training run and the step at which the model was saved. The best has the least validation loss.</source>
        <translation>Запуск навчання та крок, на якому збережено модель. Найкраща модель має найменші втрати на перевірці.</translation>
    </message>
</context>
<context>
    <name>histosynth::GenerateView</name>
    <message>
        <source>All images</source>
        <translation>Усі зображення</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Ще не переглянуті</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Прийняті</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Відхилені</translation>
    </message>
    <message>
        <source>May be copies</source>
        <translation>Можливі копії</translation>
    </message>
    <message>
        <source>Images shown</source>
        <translation>Показані зображення</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Розмір зображень</translation>
    </message>
    <message>
        <source>Synthetic images</source>
        <translation>Синтетичні зображення</translation>
    </message>
</context>
<context>
    <name>histosynth::GridPage</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln зображення</numerusform>
            <numerusform>%Ln зображення</numerusform>
            <numerusform>%Ln зображень</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 images shown</source>
        <translation>Показано %1 з %2 зображень</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>Усі вибірки</translation>
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
        <source>Not dealt out</source>
        <translation>Не розподілені</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>За додаванням</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>За назвою</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>За класом</translation>
    </message>
    <message>
        <source>By patient</source>
        <translation>За пацієнтом</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>За розміром</translation>
    </message>
    <message>
        <source>Find a file, patient or slide</source>
        <translation>Знайти файл, пацієнта або препарат</translation>
    </message>
    <message>
        <source>Find images</source>
        <translation>Пошук зображень</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Вибірка</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Розмір мініатюр</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl and wheel)</source>
        <translation>Розмір мініатюр (Ctrl і коліщатко)</translation>
    </message>
    <message>
        <source>No image fits what is chosen above and on the left.</source>
        <translation>Жодне зображення не відповідає тому, що вибрано вгорі та ліворуч.</translation>
    </message>
    <message>
        <source>Show all images</source>
        <translation>Показати всі зображення</translation>
    </message>
</context>
<context>
    <name>histosynth::ImagePropertiesPanel</name>
    <message numerus="yes">
        <source>%Ln image(s) selected</source>
        <translation>
            <numerusform>Вибрано %Ln зображення</numerusform>
            <numerusform>Вибрано %Ln зображення</numerusform>
            <numerusform>Вибрано %Ln зображень</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Нічого не вибрано</translation>
    </message>
    <message>
        <source>several</source>
        <translation>різні</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Клас</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Пацієнт</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Препарат</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Width of a pixel on the slide. Without it sizes are told in pixels.</source>
        <translation>Ширина пікселя на препараті. Без неї розміри подано в пікселях.</translation>
    </message>
    <message>
        <source>The glass slide that the image was taken of. It belongs to the patient.</source>
        <translation>Предметне скло з препаратом, з якого знято зображення. Воно належить пацієнтові.</translation>
    </message>
    <message>
        <source>Select images to see and change their class, patient and scale.</source>
        <translation>Виберіть зображення, щоб переглянути й змінити їхній клас, пацієнта та масштаб.</translation>
    </message>
</context>
<context>
    <name>histosynth::ImageViewer</name>
    <message>
        <source>Image</source>
        <translation>Зображення</translation>
    </message>
    <message>
        <source>%1 · %2 × %3</source>
        <comment>size of a region in pixels, then its width and height in micrometres</comment>
        <translation>%1 · %2 × %3</translation>
    </message>
    <message>
        <source>x %1 · y %2 · %3</source>
        <comment>position of a pixel, then the zoom in per cent</comment>
        <translation>x %1 · y %2 · %3</translation>
    </message>
    <message>
        <source>%1, shown at %2</source>
        <comment>size of an image, then its zoom in per cent</comment>
        <translation>%1, показано в масштабі %2</translation>
    </message>
</context>
<context>
    <name>histosynth::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln files and folders, the first one: %1</source>
        <translation>
            <numerusform>Файлів і тек: %Ln, перший запис: %1</numerusform>
            <numerusform>Файлів і тек: %Ln, перший запис: %1</numerusform>
            <numerusform>Файлів і тек: %Ln, перший запис: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no class yet. Add one on the left first.</source>
        <translation>Класів ще немає. Спочатку додайте клас ліворуч.</translation>
    </message>
    <message>
        <source>Choose the class that the images belong to.</source>
        <translation>Виберіть клас, до якого належать зображення.</translation>
    </message>
    <message>
        <source>Import images</source>
        <translation>Імпорт зображень</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Клас</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>виберіть</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпортувати</translation>
    </message>
</context>
<context>
    <name>histosynth::JobRowView</name>
    <message>
        <source>Waiting</source>
        <translation>Очікує</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Виконується</translation>
    </message>
    <message>
        <source>Pausing after this step</source>
        <translation>Призупиниться після цього кроку</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Призупинено</translation>
    </message>
    <message>
        <source>Stopping after this step</source>
        <translation>Зупиниться після цього кроку</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
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
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копіювати подробиці</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>Перебіг: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробиці</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Призупинити</translation>
    </message>
    <message>
        <source>Stop after this step; what is done stays</source>
        <translation>Зупинити після цього кроку; зроблене збережеться</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Прибрати цей рядок</translation>
    </message>
</context>
<context>
    <name>histosynth::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Завдання</translation>
    </message>
</context>
<context>
    <name>histosynth::KeyValueTable</name>
    <message>
        <source>Copy value</source>
        <translation>Копіювати значення</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Копіювати все</translation>
    </message>
</context>
<context>
    <name>histosynth::LongIntegerEditor</name>
    <message>
        <source>Draw a number at random</source>
        <translation>Узяти випадкове число</translation>
    </message>
</context>
<context>
    <name>histosynth::LossChart</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Loss of each step</source>
        <translation>Втрати на кожному кроці</translation>
    </message>
    <message>
        <source>Smoothed loss</source>
        <translation>Згладжені втрати</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>згладжено</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Втрати на перевірці</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>перевірка</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Швидкість навчання</translation>
    </message>
    <message>
        <source>Training step</source>
        <translation>Крок навчання</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Втрати</translation>
    </message>
    <message>
        <source>Chart of the loss by training step</source>
        <translation>Графік втрат за кроками навчання</translation>
    </message>
</context>
<context>
    <name>histosynth::LossPanel</name>
    <message>
        <source>Loss</source>
        <translation>Втрати</translation>
    </message>
    <message>
        <source>Loss by training step</source>
        <translation>Втрати за кроками навчання</translation>
    </message>
    <message>
        <source>Choose a run on the left to see its loss.</source>
        <translation>Виберіть запуск ліворуч, щоб побачити його втрати.</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>Пробні зображення</translation>
    </message>
    <message>
        <source>Previews by training step</source>
        <translation>Пробні зображення за кроками навчання</translation>
    </message>
    <message>
        <source>Not smoothed</source>
        <translation>Без згладжування</translation>
    </message>
    <message>
        <source>Smoothed a little</source>
        <translation>Трохи згладжено</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>Згладжено</translation>
    </message>
    <message>
        <source>Smoothed much</source>
        <translation>Сильно згладжено</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Згладжування</translation>
    </message>
    <message>
        <source>The loss jumps from step to step; smoothed, it shows where it is going.</source>
        <translation>Втрати стрибають від кроку до кроку; згладжені, вони показують загальний напрям.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Швидкість навчання</translation>
    </message>
    <message>
        <source>Show the learning rate, too: how far a step changes the model.</source>
        <translation>Показати також швидкість навчання: наскільки крок змінює модель.</translation>
    </message>
</context>
<context>
    <name>histosynth::MarksPanel</name>
    <message>
        <source>Crops (%1)</source>
        <translation>Фрагменти (%1)</translation>
    </message>
    <message>
        <source>Annotations (%1)</source>
        <translation>Анотації (%1)</translation>
    </message>
    <message>
        <source>Crops of this image</source>
        <translation>Фрагменти цього зображення</translation>
    </message>
    <message>
        <source>Annotations on this image</source>
        <translation>Анотації на цьому зображенні</translation>
    </message>
</context>
<context>
    <name>histosynth::MeasureChart</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, real images</source>
        <translation>%1, справжні зображення</translation>
    </message>
    <message>
        <source>Training step</source>
        <translation>Крок навчання</translation>
    </message>
    <message>
        <source>Chart by training step: %1</source>
        <translation>Графік за кроками навчання: %1</translation>
    </message>
</context>
<context>
    <name>histosynth::MeasurePanel</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 і %2</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Копіювати таблицю</translation>
    </message>
    <message>
        <source>Copy the whole table, to be pasted into a spreadsheet. Ctrl+C copies what is selected.</source>
        <translation>Копіювати всю таблицю, щоб вставити її в електронну таблицю. Ctrl+C копіює вибране.</translation>
    </message>
    <message>
        <source>Nothing was measured of this run yet.</source>
        <translation>Для цього запуску ще нічого не виміряно.</translation>
    </message>
    <message>
        <source>Measures by training step</source>
        <translation>Показники за кроками навчання</translation>
    </message>
</context>
<context>
    <name>histosynth::ModeBar</name>
    <message>
        <source>Something is going on here</source>
        <translation>Тут щось виконується</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Проєкт не відкрито</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Проєкт: %1</translation>
    </message>
</context>
<context>
    <name>histosynth::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Новий проєкт</translation>
    </message>
    <message>
        <source>Mastopathy 2026</source>
        <translation>Мастопатія 2026</translation>
    </message>
    <message>
        <source>Fibrocystic
Non-proliferative
Proliferative</source>
        <translation>Фіброзно-кістозна
Непроліферативна
Проліферативна</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Вибрати…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Назва</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Розташування</translation>
    </message>
    <message>
        <source>&amp;Classes, one a line</source>
        <translation>&amp;Класи, по одному в рядку</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Створити проєкт</translation>
    </message>
    <message>
        <source>A new folder: %1</source>
        <translation>Нова тека: %1</translation>
    </message>
    <message>
        <source>The project becomes a folder of this name. Your images stay where they are.</source>
        <translation>Проєкт стане текою з такою назвою. Зображення залишаться там, де вони є.</translation>
    </message>
</context>
<context>
    <name>histosynth::NoticeBar</name>
    <message>
        <source>Copy the details:
%1</source>
        <translation>Копіювати подробиці:
%1</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копіювати подробиці</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Закрити це повідомлення</translation>
    </message>
</context>
<context>
    <name>histosynth::OptionForm</name>
    <message numerus="yes">
        <source>%n settings in here differ from their defaults.</source>
        <translation>
            <numerusform>%n параметр тут відрізняється від типового значення.</numerusform>
            <numerusform>%n параметри тут відрізняються від типових значень.</numerusform>
            <numerusform>%n параметрів тут відрізняються від типових значень.</numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Додатково</translation>
    </message>
</context>
<context>
    <name>histosynth::OutcomeCard</name>
    <message>
        <source>Replace it</source>
        <translation>Замінити</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Записати як %1</translation>
    </message>
    <message>
        <source>Other name…</source>
        <translation>Інша назва…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Відкрити теку</translation>
    </message>
</context>
<context>
    <name>histosynth::OverlayPainter</name>
    <message>
        <source>Leaves the image by %1 across and %2 down</source>
        <translation>Виходить за межі зображення на %1 по ширині та на %2 по висоті</translation>
    </message>
    <message>
        <source>Leaves the image by %1</source>
        <translation>Виходить за межі зображення на %1</translation>
    </message>
</context>
<context>
    <name>histosynth::PairList</name>
    <message>
        <source>Synthetic images and their nearest real images</source>
        <translation>Синтетичні зображення та найближчі до них справжні</translation>
    </message>
</context>
<context>
    <name>histosynth::PairPanel</name>
    <message>
        <source>Synthetic</source>
        <translation>Синтетичне</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читання…</translation>
    </message>
    <message>
        <source>Nearest real</source>
        <translation>Найближче справжнє</translation>
    </message>
    <message>
        <source>Copies of real images?</source>
        <translation>Копії справжніх зображень?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Прийняти</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Відхилити</translation>
    </message>
    <message>
        <source>It is an image of its own (A).</source>
        <translation>Це самостійне зображення (A).</translation>
    </message>
    <message>
        <source>It is a copy, or not good: it is never exported (R).</source>
        <translation>Це копія або невдале зображення: його ніколи не буде експортовано (R).</translation>
    </message>
</context>
<context>
    <name>histosynth::PictureSheet</name>
    <message>
        <source>Sample images</source>
        <translation>Зразки зображень</translation>
    </message>
</context>
<context>
    <name>histosynth::PlanCard</name>
    <message>
        <source>What it will take</source>
        <translation>Скільки це потребує</translation>
    </message>
</context>
<context>
    <name>histosynth::ProposalDialog</name>
    <message numerus="yes">
        <source>Add %Ln crop(s)</source>
        <translation>
            <numerusform>Додати %Ln фрагмент</numerusform>
            <numerusform>Додати %Ln фрагменти</numerusform>
            <numerusform>Додати %Ln фрагментів</numerusform>
        </translation>
    </message>
    <message>
        <source>Add crops</source>
        <translation>Додати фрагменти</translation>
    </message>
    <message>
        <source>Tissue</source>
        <translation>Тканина</translation>
    </message>
    <message>
        <source>Annotations: %1</source>
        <translation>Анотації: %1</translation>
    </message>
    <message>
        <source>Propose crops</source>
        <translation>Запропонувати фрагменти</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Де розмістити</translation>
    </message>
</context>
<context>
    <name>histosynth::RangeEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>від %1 до %2</translation>
    </message>
</context>
<context>
    <name>histosynth::RangeSlider</name>
    <message>
        <source>%1 to %2</source>
        <translation>від %1 до %2</translation>
    </message>
</context>
<context>
    <name>histosynth::RecipeRow</name>
    <message>
        <source>How often it happens: in this share of the images.</source>
        <translation>Як часто це відбувається: у якій частці зображень.</translation>
    </message>
    <message>
        <source>Probability of: %1</source>
        <translation>Імовірність: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Move %1, place %2 of %3</source>
        <translation>Перемістити: %1, місце %2 з %3</translation>
    </message>
</context>
<context>
    <name>histosynth::RemovalButton</name>
    <message>
        <source>Delete augmented images</source>
        <translation>Видалити аугментовані зображення</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) of %1</source>
        <translation>
            <numerusform>%Ln зображення класу %1</numerusform>
            <numerusform>%Ln зображення класу %1</numerusform>
            <numerusform>%Ln зображень класу %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) stay: models were trained on them</source>
        <translation>
            <numerusform>%Ln зображення залишиться: на ньому навчено моделі</numerusform>
            <numerusform>%Ln зображення залишаться: на них навчено моделі</numerusform>
            <numerusform>%Ln зображень залишаться: на них навчено моделі</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>histosynth::RunEditor</name>
    <message>
        <source>All trainings</source>
        <translation>Усі навчання</translation>
    </message>
</context>
<context>
    <name>histosynth::RunList</name>
    <message>
        <source>Runs</source>
        <translation>Запуски</translation>
    </message>
</context>
<context>
    <name>histosynth::SamplePane</name>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Після</translation>
    </message>
    <message>
        <source>Class of the samples</source>
        <translation>Клас зразків</translation>
    </message>
    <message>
        <source>Samples are made of the training crops of this class.</source>
        <translation>Зразки створюються з навчальних фрагментів цього класу.</translation>
    </message>
    <message>
        <source>The crop before</source>
        <translation>Попередній фрагмент</translation>
    </message>
    <message>
        <source>The next crop</source>
        <translation>Наступний фрагмент</translation>
    </message>
    <message>
        <source>New samples</source>
        <translation>Нові зразки</translation>
    </message>
    <message>
        <source>Draw other samples of the same crop (Space).</source>
        <translation>Створити інші зразки з того самого фрагмента (пробіл).</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Усі зразки</translation>
    </message>
    <message>
        <source>Samples of the recipe</source>
        <translation>Зразки за рецептом</translation>
    </message>
    <message>
        <source>The crop that the samples are made of</source>
        <translation>Фрагмент, з якого створено зразки</translation>
    </message>
</context>
<context>
    <name>histosynth::SetPreview</name>
    <message>
        <source>Every image with class, origin, parents and settings, as a table</source>
        <translation>Таблиця всіх зображень: клас, походження, вихідні зображення та параметри</translation>
    </message>
    <message>
        <source>The same for programs</source>
        <translation>Те саме для програм</translation>
    </message>
    <message>
        <source>What the set is, for its receiver</source>
        <translation>Опис набору для отримувача</translation>
    </message>
    <message>
        <source>What the receiver will see</source>
        <translation>Що побачить отримувач</translation>
    </message>
    <message>
        <source>Balance of the classes</source>
        <translation>Баланс класів</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Справжні</translation>
    </message>
    <message>
        <source>Augmented</source>
        <translation>Аугментовані</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Синтетичні</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Зображення</translation>
    </message>
    <message>
        <source>Folders of the set, with counts of images</source>
        <translation>Теки набору з кількістю зображень</translation>
    </message>
</context>
<context>
    <name>histosynth::SplitDialog</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Split by patient</source>
        <translation>Розподіл за пацієнтами</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Клас</translation>
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
        <source>Not dealt out</source>
        <translation>Не розподілено</translation>
    </message>
    <message>
        <source>Images of each class before and after</source>
        <translation>Зображення кожного класу до та після</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Розподілити</translation>
    </message>
</context>
<context>
    <name>histosynth::StartView</name>
    <message>
        <source>Remove from this list</source>
        <translation>Прибрати з цього списку</translation>
    </message>
    <message>
        <source>HistoSynth</source>
        <translation>HistoSynth</translation>
    </message>
    <message>
        <source>From a few dozen H&amp;E images to a set that a classifier can be trained on: sort, crop, augment, train, draw, measure, export. Everything stays on this computer.</source>
        <translation>Від кількох десятків зображень, забарвлених гематоксиліном та еозином, до набору, на якому можна навчити класифікатор: сортування, фрагменти, аугментація, навчання, генерація, оцінювання, експорт. Усе залишається на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Новий проєкт…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Відкрити проєкт…</translation>
    </message>
    <message>
        <source>Try it with a sample project</source>
        <translation>Спробувати на прикладі проєкту</translation>
    </message>
    <message>
        <source>Three classes of tissue that the program draws itself, imported and cropped. Takes about half a minute; none of your files is touched.</source>
        <translation>Три класи тканини, які програма малює сама, імпортовані та поділені на фрагменти. Це займе близько пів хвилини; жодного з ваших файлів не буде змінено.</translation>
    </message>
    <message>
        <source>For research only, not for diagnosis.</source>
        <translation>Лише для досліджень, не для діагностики.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Нещодавні проєкти</translation>
    </message>
    <message>
        <source>The projects that you open will be listed here.</source>
        <translation>Тут буде список відкритих раніше проєктів.</translation>
    </message>
</context>
<context>
    <name>histosynth::TargetChooser</name>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Файл або тека</translation>
    </message>
    <message>
        <source>ZIP file</source>
        <translation>Файл ZIP</translation>
    </message>
    <message>
        <source>7z file</source>
        <translation>Файл 7z</translation>
    </message>
    <message>
        <source>tar.gz file</source>
        <translation>Файл tar.gz</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>ZIP opens everywhere. 7z and tar.gz hold more than 4 GiB; a folder can be looked into.</source>
        <translation>ZIP відкривається всюди. 7z і tar.gz вміщують понад 4 ГіБ; у теку можна зазирнути.</translation>
    </message>
    <message>
        <source>File or folder that the set is written to</source>
        <translation>Файл або тека, куди записується набір</translation>
    </message>
    <message>
        <source>Choose where the set is written</source>
        <translation>Вибрати, куди записати набір</translation>
    </message>
</context>
<context>
    <name>histosynth::ThumbnailDelegate</name>
    <message>
        <source>Cannot be read</source>
        <translation>Не вдається прочитати</translation>
    </message>
</context>
<context>
    <name>histosynth::ThumbnailGrid</name>
    <message>
        <source>Images</source>
        <translation>Зображення</translation>
    </message>
    <message>
        <source>This image cannot be read.</source>
        <translation>Не вдається прочитати це зображення.</translation>
    </message>
</context>
<context>
    <name>histosynth::ThumbnailModel</name>
    <message numerus="yes">
        <source>%n crop(s)</source>
        <translation>
            <numerusform>%n фрагмент</numerusform>
            <numerusform>%n фрагменти</numerusform>
            <numerusform>%n фрагментів</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Прийнято</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Відхилено</translation>
    </message>
</context>
<context>
    <name>histosynth::TrainPanel</name>
    <message>
        <source>New training</source>
        <translation>Нове навчання</translation>
    </message>
    <message>
        <source>Training now</source>
        <translation>Триває навчання</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Призупинити</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Зупинення…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Hold the training after this step; its state is saved first.</source>
        <translation>Призупинити навчання після цього кроку; спочатку буде збережено його стан.</translation>
    </message>
    <message>
        <source>Stop after this step. Its state is saved, and the run can be resumed at any time.</source>
        <translation>Зупинити після цього кроку. Стан буде збережено, і запуск можна продовжити будь-коли.</translation>
    </message>
</context>
<context>
    <name>histosynth::TrainView</name>
    <message>
        <source>A model learns from crops of real images, and this project has none yet.</source>
        <translation>Модель навчається на фрагментах справжніх зображень, а в цьому проєкті їх ще немає.</translation>
    </message>
    <message>
        <source>Make crops in Dataset</source>
        <translation>Створити фрагменти в наборі даних</translation>
    </message>
    <message>
        <source>Here you will see how the model learns: its loss, step by step, and previews of what it draws.</source>
        <translation>Тут буде видно, як навчається модель: її втрати крок за кроком і пробні зображення.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Запуски</translation>
    </message>
    <message>
        <source>Choose a second run with Ctrl to compare the two.</source>
        <translation>Виберіть другий запуск з Ctrl, щоб порівняти обидва.</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Узяти ці параметри</translation>
    </message>
    <message>
        <source>Put the settings of this run into the form on the right.</source>
        <translation>Перенести параметри цього запуску у форму праворуч.</translation>
    </message>
    <message>
        <source>Back to the loss</source>
        <translation>Назад до втрат</translation>
    </message>
</context>
<context>
    <name>histosynth::ViewerPage</name>
    <message>
        <source>Side of a crop</source>
        <translation>Сторона фрагмента</translation>
    </message>
    <message>
        <source>Annotate as</source>
        <translation>Анотувати як</translation>
    </message>
    <message>
        <source>Class of the annotation</source>
        <translation>Клас анотації</translation>
    </message>
    <message>
        <source>Show the whole image</source>
        <translation>Показати все зображення</translation>
    </message>
    <message>
        <source>Show the whole image (F)</source>
        <translation>Показати все зображення (F)</translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation>Масштаб 1:1</translation>
    </message>
    <message>
        <source>Actual pixels (0)</source>
        <translation>Масштаб 1:1 (0)</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Попереднє зображення</translation>
    </message>
    <message>
        <source>Previous image (Left)</source>
        <translation>Попереднє зображення (стрілка вліво)</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Наступне зображення</translation>
    </message>
    <message>
        <source>Next image (Right)</source>
        <translation>Наступне зображення (стрілка вправо)</translation>
    </message>
</context>
</TS>
