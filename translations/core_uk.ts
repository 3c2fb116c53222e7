<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en_GB">
<context>
    <name>histosynth</name>
    <message>
        <source>Images</source>
        <translation>Зображення</translation>
    </message>
    <message>
        <source>How many images to draw.</source>
        <translation>Скільки зображень згенерувати.</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Метод генерації</translation>
    </message>
    <message>
        <source>How each step from noise to image is taken.</source>
        <translation>Як виконується кожен крок від шуму до зображення.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Розклад</translation>
    </message>
    <message>
        <source>Which noise levels the steps visit.</source>
        <translation>Через які рівні шуму проходять кроки.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Кроки</translation>
    </message>
    <message>
        <source>Steps from noise to image; more take longer and are finer.</source>
        <translation>Кроки від шуму до зображення; більше кроків — довше й тонше.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Настанова</translation>
    </message>
    <message>
        <source>How strongly an image is pulled towards its class; 1 is not at all.</source>
        <translation>Наскільки сильно зображення притягується до свого класу; 1 — зовсім ні.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Початкове число</translation>
    </message>
    <message>
        <source>Of the first image, counted on from there; the same seed gives the same image.</source>
        <translation>Початкове число першого зображення, далі за порядком; те саме число дає те саме зображення.</translation>
    </message>
    <message>
        <source>Fresh noise</source>
        <translation>Новий шум</translation>
    </message>
    <message>
        <source>Euler a: how much of each step&apos;s noise is drawn anew.</source>
        <translation>Euler a: яка частка шуму кожного кроку береться заново.</translation>
    </message>
    <message>
        <source>Fresh noise of DDIM</source>
        <translation>Новий шум DDIM</translation>
    </message>
    <message>
        <source>DDIM: how much of each step&apos;s noise is drawn anew; 0 is none.</source>
        <translation>DDIM: яка частка шуму кожного кроку береться заново; 0 — жодної.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Images on their way at once; changes memory, never the images.</source>
        <translation>Кількість зображень, що генеруються одночасно; впливає на пам’ять, але не на зображення.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Точність</translation>
    </message>
    <message>
        <source>Numbers to compute in; auto takes bf16 where that is fast.</source>
        <translation>Числа, у яких ведуться обчислення; автоматично береться bf16 там, де це швидко.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Пристрій</translation>
    </message>
    <message>
        <source>Auto computes on the graphics card where one can be used.</source>
        <translation>Автоматично обчислення ведуться на відеокарті, якщо її можна використати.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Потоки</translation>
    </message>
    <message>
        <source>Threads to compute on; 0 takes all cores.</source>
        <translation>Потоки для обчислень; 0 — усі ядра.</translation>
    </message>
    <message>
        <source>Image side</source>
        <translation>Сторона зображення</translation>
    </message>
    <message>
        <source>Crops are reduced to this side, and synthetic images have it.</source>
        <translation>Фрагменти зменшуються до цієї сторони, і синтетичні зображення мають саме її.</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Ділянка</translation>
    </message>
    <message>
        <source>Side of the squares of pixels that the network takes as one; 2 is 4 times as fast as 1.</source>
        <translation>Сторона квадратів пікселів, які мережа сприймає як одне ціле; 2 — учетверо швидше за 1.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Канали</translation>
    </message>
    <message>
        <source>Width of the network at each level, the finest first, e.g. 64,96,128.</source>
        <translation>Ширина мережі на кожному рівні, починаючи з найдрібнішого, наприклад 64,96,128.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Шари</translation>
    </message>
    <message>
        <source>Residual blocks at each level of the network.</source>
        <translation>Залишкові блоки на кожному рівні мережі.</translation>
    </message>
    <message>
        <source>Levels with attention</source>
        <translation>Рівні з увагою</translation>
    </message>
    <message>
        <source>How many of the coarsest levels compare distant places and look at the class.</source>
        <translation>Скільки найгрубіших рівнів порівнюють віддалені місця та враховують клас.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Передбачення</translation>
    </message>
    <message>
        <source>What the network tells of a noisy image: its noise, or v, a mix of noise and image.</source>
        <translation>Що мережа визначає за зашумленим зображенням: його шум або v, суміш шуму й зображення.</translation>
    </message>
    <message>
        <source>Noise schedule</source>
        <translation>Розклад зашумлення</translation>
    </message>
    <message>
        <source>How fast images turn into noise over the timesteps.</source>
        <translation>Як швидко зображення перетворюються на шум із часом.</translation>
    </message>
    <message>
        <source>Class dropout</source>
        <translation>Приховування класу</translation>
    </message>
    <message>
        <source>Share of images shown without their class, which makes guidance possible.</source>
        <translation>Частка зображень, показаних без їхнього класу; завдяки цьому можлива настанова.</translation>
    </message>
    <message>
        <source>Flips and turns</source>
        <translation>Віддзеркалення й повороти</translation>
    </message>
    <message>
        <source>Show each image flipped and turned by quarters at random: a section has no up.</source>
        <translation>Показувати кожне зображення випадково віддзеркаленим і повернутим на кратні 90° кути: у зрізу немає верху.</translation>
    </message>
    <message>
        <source>How often the weights are changed.</source>
        <translation>Скільки разів змінюються ваги.</translation>
    </message>
    <message>
        <source>Images that are computed at once; more need more memory.</source>
        <translation>Кількість зображень, що обчислюються одночасно; більше зображень — більше пам’яті.</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>Накопичення</translation>
    </message>
    <message>
        <source>Batches whose gradients are added up before a step is taken.</source>
        <translation>Кількість пакетів, градієнти яких додаються перед кожним кроком.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Швидкість навчання</translation>
    </message>
    <message>
        <source>How far a step changes the weights, at its highest.</source>
        <translation>Наскільки крок змінює ваги, найбільше значення.</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>Швидкість навчання з часом</translation>
    </message>
    <message>
        <source>Constant, or falling to 0 along half a cosine wave.</source>
        <translation>Стала або така, що спадає до 0 за половиною косинусоїди.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Розігрів</translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises from 0; at most half of all.</source>
        <translation>Кроки, протягом яких швидкість навчання зростає від 0; щонайбільше половина всіх.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Загасання ваг</translation>
    </message>
    <message>
        <source>How strongly weights are pulled towards 0.</source>
        <translation>Наскільки сильно ваги притягуються до 0.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Обмеження градієнта</translation>
    </message>
    <message>
        <source>Longer gradients are shortened to this length; 0 leaves them.</source>
        <translation>Довші градієнти вкорочуються до цієї довжини; 0 залишає їх без змін.</translation>
    </message>
    <message>
        <source>Averaging of weights</source>
        <translation>Усереднення ваг</translation>
    </message>
    <message>
        <source>Share of the past in the averaged weights that make the images.</source>
        <translation>Частка минулих значень в усереднених вагах, з якими генеруються зображення.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Втрати</translation>
    </message>
    <message>
        <source>How the distance between prediction and target is measured.</source>
        <translation>Як вимірюється відстань між передбаченням і ціллю.</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Контрольна точка кожні</translation>
    </message>
    <message>
        <source>Steps between two saved states of the run.</source>
        <translation>Кроки між двома збереженими станами запуску.</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Зберігати контрольних точок</translation>
    </message>
    <message>
        <source>How many of the last ones stay; the best one stays in any case.</source>
        <translation>Скільки останніх залишається; найкраща залишається в будь-якому разі.</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>Перевіряти кожні</translation>
    </message>
    <message>
        <source>Steps between two looks at images that are not trained on.</source>
        <translation>Кроки між двома перевірками на зображеннях, на яких модель не навчається.</translation>
    </message>
    <message>
        <source>Preview every</source>
        <translation>Пробні зображення кожні</translation>
    </message>
    <message>
        <source>Steps between two pictures of the progress; 0 for none.</source>
        <translation>Кроки між двома наборами пробних зображень; 0 — без них.</translation>
    </message>
    <message>
        <source>Start of all random numbers; the same seed gives the same model.</source>
        <translation>Початок усіх випадкових чисел; те саме початкове число дає ту саму модель.</translation>
    </message>
    <message>
        <source>a list of operations</source>
        <translation>списком операцій</translation>
    </message>
    <message>
        <source>Flip left to right</source>
        <translation>Віддзеркалення зліва направо</translation>
    </message>
    <message>
        <source>Flip top to bottom</source>
        <translation>Віддзеркалення згори донизу</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Яскравість</translation>
    </message>
    <message>
        <source>Change the light of the lamp.</source>
        <translation>Змінити світло лампи.</translation>
    </message>
    <message>
        <source>Probability of a change of brightness</source>
        <translation>Імовірність зміни яскравості</translation>
    </message>
    <message>
        <source>How often it happens.</source>
        <translation>Як часто це трапляється.</translation>
    </message>
    <message>
        <source>Smallest factor of brightness</source>
        <translation>Найменший множник яскравості</translation>
    </message>
    <message>
        <source>1 changes nothing.</source>
        <translation>1 нічого не змінює.</translation>
    </message>
    <message>
        <source>Largest factor of brightness</source>
        <translation>Найбільший множник яскравості</translation>
    </message>
    <message>
        <source>Not below the smallest.</source>
        <translation>Не менший за найменший.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Draw all values nearer to their mean, or further from it.</source>
        <translation>Наблизити всі значення до їхнього середнього або віддалити від нього.</translation>
    </message>
    <message>
        <source>Probability of a change of contrast</source>
        <translation>Імовірність зміни контрасту</translation>
    </message>
    <message>
        <source>Smallest factor of contrast</source>
        <translation>Найменший множник контрасту</translation>
    </message>
    <message>
        <source>Largest factor of contrast</source>
        <translation>Найбільший множник контрасту</translation>
    </message>
    <message>
        <source>Elastic distortion</source>
        <translation>Еластична деформація</translation>
    </message>
    <message>
        <source>Push the tissue about as if it were soft.</source>
        <translation>Деформувати тканину, наче вона м’яка.</translation>
    </message>
    <message>
        <source>Probability of distortion</source>
        <translation>Імовірність деформації</translation>
    </message>
    <message>
        <source>Grid cells per side</source>
        <translation>Комірок сітки на сторону</translation>
    </message>
    <message>
        <source>More cells make finer waves.</source>
        <translation>Що більше комірок, то дрібніші хвилі.</translation>
    </message>
    <message>
        <source>Largest shift</source>
        <translation>Найбільший зсув</translation>
    </message>
    <message>
        <source>Of a node of the grid; at most 0.4 of a cell is used, so that tissue never folds.</source>
        <translation>Зсув вузла сітки; використовується щонайбільше 0,4 комірки, щоб тканина ніколи не складалася.</translation>
    </message>
    <message>
        <source>Quarter turns</source>
        <translation>Повороти на 90°</translation>
    </message>
    <message>
        <source>Turn by 90, 180 or 270 degrees.</source>
        <translation>Повернути на 90, 180 або 270 градусів.</translation>
    </message>
    <message>
        <source>Probability of a quarter turn</source>
        <translation>Імовірність повороту на 90°</translation>
    </message>
    <message>
        <source>How often it happens; at 0.75 all four directions are equally likely.</source>
        <translation>Як часто це трапляється; при 0,75 усі чотири напрями рівноймовірні.</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Віддзеркалення</translation>
    </message>
    <message>
        <source>Use the mirror image.</source>
        <translation>Використати дзеркальне зображення.</translation>
    </message>
    <message>
        <source>Probability of the mirror image</source>
        <translation>Імовірність віддзеркалення</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Поворот</translation>
    </message>
    <message>
        <source>Turn by any angle, enlarged just enough to leave no corner.</source>
        <translation>Повернути на будь-який кут, збільшивши рівно настільки, щоб не лишилося порожніх кутів.</translation>
    </message>
    <message>
        <source>Probability of rotation</source>
        <translation>Імовірність повороту</translation>
    </message>
    <message>
        <source>Largest angle to the left</source>
        <translation>Найбільший кут ліворуч</translation>
    </message>
    <message>
        <source>Counter-clockwise.</source>
        <translation>Проти годинникової стрілки.</translation>
    </message>
    <message>
        <source>Largest angle to the right</source>
        <translation>Найбільший кут праворуч</translation>
    </message>
    <message>
        <source>Clockwise.</source>
        <translation>За годинниковою стрілкою.</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>Нахил</translation>
    </message>
    <message>
        <source>See the picture as if it were tilted.</source>
        <translation>Показати зображення, наче воно нахилене.</translation>
    </message>
    <message>
        <source>Probability of skew</source>
        <translation>Імовірність нахилу</translation>
    </message>
    <message>
        <source>Kind of skew</source>
        <translation>Вид нахилу</translation>
    </message>
    <message>
        <source>Which side or corner is drawn in.</source>
        <translation>Яка сторона або кут зсувається всередину.</translation>
    </message>
    <message>
        <source>Largest skew</source>
        <translation>Найбільший нахил</translation>
    </message>
    <message>
        <source>The part of a side by which a corner moves in.</source>
        <translation>Частка сторони, на яку кут зсувається всередину.</translation>
    </message>
    <message>
        <source>Stain jitter</source>
        <translation>Варіація забарвлення</translation>
    </message>
    <message>
        <source>A little more or less haematoxylin and eosin.</source>
        <translation>Трохи більше або менше гематоксиліну та еозину.</translation>
    </message>
    <message>
        <source>Probability of stain jitter</source>
        <translation>Імовірність варіації забарвлення</translation>
    </message>
    <message>
        <source>Largest change of a stain</source>
        <translation>Найбільша зміна барвника</translation>
    </message>
    <message>
        <source>Each stain&apos;s amount is multiplied by 1 plus or minus up to this.</source>
        <translation>Кількість кожного барвника множиться на 1 плюс або мінус щонайбільше це значення.</translation>
    </message>
    <message>
        <source>Largest shift of a stain</source>
        <translation>Найбільший зсув барвника</translation>
    </message>
    <message>
        <source>Added to each stain&apos;s amount everywhere, the background too, or taken away.</source>
        <translation>Додається до кількості кожного барвника або віднімається від неї всюди, зокрема на тлі.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Збільшення</translation>
    </message>
    <message>
        <source>Enlarge about the centre.</source>
        <translation>Збільшити відносно центра.</translation>
    </message>
    <message>
        <source>Probability of zoom</source>
        <translation>Імовірність збільшення</translation>
    </message>
    <message>
        <source>Smallest enlargement</source>
        <translation>Найменше збільшення</translation>
    </message>
    <message>
        <source>1 leaves the picture as it is.</source>
        <translation>1 залишає зображення без змін.</translation>
    </message>
    <message>
        <source>Largest enlargement</source>
        <translation>Найбільше збільшення</translation>
    </message>
    <message>
        <source>Images per class</source>
        <translation>Зображень на клас</translation>
    </message>
    <message>
        <source>How many new images each class gets; to balance, how many training images it shall have in all, real and augmented.</source>
        <translation>Скільки нових зображень отримає кожен клас; для вирівнювання — скільки навчальних зображень у ньому має бути загалом, справжніх і аугментованих.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>The recipe to start from: none, gentle, thesis or full.</source>
        <translation>Рецепт, від якого починати: порожній, м’який, як у дисертації або повний.</translation>
    </message>
    <message>
        <source>Start of the random numbers; the same seed gives the same images.</source>
        <translation>Початок випадкових чисел; те саме початкове число дає ті самі зображення.</translation>
    </message>
    <message>
        <source>Balance the classes</source>
        <translation>Вирівняти класи</translation>
    </message>
    <message>
        <source>Make only what each class lacks of that number of training images.</source>
        <translation>Створити лише стільки, скільки кожному класу бракує до цієї кількості навчальних зображень.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>Side of the square crops.</source>
        <translation>Сторона квадратних фрагментів.</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Крок сітки</translation>
    </message>
    <message>
        <source>Distance from one crop to the next; 0 sets them side by side.</source>
        <translation>Відстань від одного фрагмента до наступного; 0 ставить їх упритул.</translation>
    </message>
    <message>
        <source>Least tissue</source>
        <translation>Найменша частка тканини</translation>
    </message>
    <message>
        <source>Crops with a smaller share of tissue are left out.</source>
        <translation>Фрагменти з меншою часткою тканини пропускаються.</translation>
    </message>
    <message>
        <source>Training run</source>
        <translation>Запуск навчання</translation>
    </message>
    <message>
        <source>The training run to judge; 0 takes the last.</source>
        <translation>Запуск навчання, який слід оцінити; 0 — останній.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Контрольна точка</translation>
    </message>
    <message>
        <source>The training step to judge; 0 takes all that are kept.</source>
        <translation>Крок навчання, який слід оцінити; 0 — усі збережені.</translation>
    </message>
    <message>
        <source>Images to draw for each class and training checkpoint.</source>
        <translation>Скільки зображень згенерувати для кожного класу й кожної контрольної точки.</translation>
    </message>
    <message>
        <source>Real images</source>
        <translation>Справжні зображення</translation>
    </message>
    <message>
        <source>Include the real crops.</source>
        <translation>Включити справжні фрагменти.</translation>
    </message>
    <message>
        <source>Augmented images</source>
        <translation>Аугментовані зображення</translation>
    </message>
    <message>
        <source>Include the augmented training images.</source>
        <translation>Включити аугментовані навчальні зображення.</translation>
    </message>
    <message>
        <source>Synthetic images</source>
        <translation>Синтетичні зображення</translation>
    </message>
    <message>
        <source>None, those that were accepted, or all that were not rejected.</source>
        <translation>Жодних, лише прийняті або всі, крім відхилених.</translation>
    </message>
    <message>
        <source>Only synthetic images that models of this training run drew; 0 takes those of all.</source>
        <translation>Лише синтетичні зображення, згенеровані моделями цього запуску навчання; 0 — зображення всіх запусків.</translation>
    </message>
    <message>
        <source>Side of all images in the set; 0 leaves each as it is.</source>
        <translation>Сторона всіх зображень набору; 0 залишає кожне без змін.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Замінити</translation>
    </message>
    <message>
        <source>Replace an earlier export of the same name.</source>
        <translation>Замінити попередній експорт із такою самою назвою.</translation>
    </message>
    <message>
        <source>Suspected copies</source>
        <translation>Можливі копії</translation>
    </message>
    <message>
        <source>Include synthetic images, too, that resemble a training image so closely that they may be copies, and that nobody has accepted.</source>
        <translation>Включити також синтетичні зображення, які настільки подібні до навчального, що можуть бути копіями, і яких ніхто не прийняв.</translation>
    </message>
    <message>
        <source>Give each class as many training images as the smallest class has; its real images stay before the others.</source>
        <translation>Залишити в кожному класі стільки навчальних зображень, скільки їх у найменшому класі; справжні зображення залишаються передусім.</translation>
    </message>
    <message>
        <source>Decides which images are left out to balance; the same seed leaves out the same.</source>
        <translation>Визначає, які зображення пропускаються для вирівнювання; те саме початкове число пропускає ті самі.</translation>
    </message>
    <message>
        <source>The training run whose model draws; 0 takes the last.</source>
        <translation>Запуск навчання, модель якого генерує; 0 — останній.</translation>
    </message>
    <message>
        <source>The training step whose model draws; 0 takes the best.</source>
        <translation>Крок навчання, модель якого генерує; 0 — найкращий.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Клас</translation>
    </message>
    <message>
        <source>The class to draw images of.</source>
        <translation>Клас, зображення якого слід згенерувати.</translation>
    </message>
    <message>
        <source>The class that the images belong to.</source>
        <translation>Клас, до якого належать зображення.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Micrometres per pixel; 0 takes what the file tells.</source>
        <translation>Мікрометрів на піксель; 0 — узяти з файлу.</translation>
    </message>
    <message>
        <source>Copy into the project</source>
        <translation>Копіювати в проєкт</translation>
    </message>
    <message>
        <source>Copy the files, so that the project works without the originals.</source>
        <translation>Скопіювати файли, щоб проєкт працював без оригіналів.</translation>
    </message>
    <message>
        <source>Patient from the file name</source>
        <translation>Пацієнт із назви файлу</translation>
    </message>
    <message>
        <source>A regular expression that finds the patient in a file name, e.g. ^(P[0-9]+).</source>
        <translation>Регулярний вираз, що знаходить пацієнта в назві файлу, наприклад ^(P[0-9]+).</translation>
    </message>
    <message>
        <source>Least coverage</source>
        <translation>Найменше покриття</translation>
    </message>
    <message>
        <source>Share of a crop that is to lie over the tissue or the annotations; crops with less are left out.</source>
        <translation>Частка фрагмента, що має лежати на тканині або на анотаціях; фрагменти з меншою часткою пропускаються.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Навчання</translation>
    </message>
    <message>
        <source>Share of the patients whose images are trained on.</source>
        <translation>Частка пацієнтів, на зображеннях яких навчається модель.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <source>Share of the patients that the loss is checked on during training.</source>
        <translation>Частка пацієнтів, на яких під час навчання перевіряються втрати.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Тест</translation>
    </message>
    <message>
        <source>Share of the patients that synthetic images are judged against.</source>
        <translation>Частка пацієнтів, із якими порівнюються синтетичні зображення.</translation>
    </message>
    <message>
        <source>Start of the random numbers; the same seed gives the same split.</source>
        <translation>Початок випадкових чисел; те саме початкове число дає той самий розподіл.</translation>
    </message>
    <message>
        <source>Keep what is dealt out</source>
        <translation>Зберегти наявний розподіл</translation>
    </message>
    <message>
        <source>Patients that have a part already stay in it; only new ones are dealt out.</source>
        <translation>Уже розподілені пацієнти залишаються у своїй вибірці; розподіляються лише нові.</translation>
    </message>
    <message>
        <source>{class} has {count} training images already, more than {target}, so none were added.</source>
        <translation>Клас «{class}»: навчальних зображень уже {count}, тобто більше ніж {target}, тож жодного не додано.</translation>
    </message>
    <message>
        <source>{class} has no training crops and is left out. Import and crop images of it first.</source>
        <translation>Клас «{class}» пропущено: у ньому немає навчальних фрагментів. Спершу імпортуйте його зображення й виріжте фрагменти.</translation>
    </message>
    <message>
        <source>There are no training crops to augment. Crop the images first.</source>
        <translation>Немає навчальних фрагментів для аугментації. Спершу виріжте фрагменти із зображень.</translation>
    </message>
    <message>
        <source>{file}: the name of a chart must end in .png, .svg, .pdf or .csv.</source>
        <translation>{file}: назва файлу графіка має закінчуватися на .png, .svg, .pdf або .csv.</translation>
    </message>
    <message>
        <source>{file} is no longer the image that was imported, so it was not cropped. Restore it, or import it anew.</source>
        <translation>{file} — уже не те зображення, що було імпортовано, тож фрагментів із нього не вирізано. Відновіть його або імпортуйте заново.</translation>
    </message>
    <message>
        <source>{file} is missing or damaged and was not cropped. Put it back, or import it from where it is now.</source>
        <translation>{file}: файл відсутній або пошкоджений, фрагментів із нього не вирізано. Поверніть його на місце або імпортуйте з нового розташування.</translation>
    </message>
    <message>
        <source>{file} has {width} x {height} pixels, too few for a crop of {size}. Choose a smaller side.</source>
        <translation>{file} має {width} x {height} пікселів — замало для фрагмента зі стороною {size}. Виберіть меншу сторону.</translation>
    </message>
    <message>
        <source>The project has no images to crop. Import some first.</source>
        <translation>У проєкті немає зображень, з яких можна вирізати фрагменти. Спершу імпортуйте їх.</translation>
    </message>
    <message>
        <source>{file} gave no crop: too little of it is tissue. Lower the least share of tissue if that is wrong.</source>
        <translation>{file} не дав жодного фрагмента: тканини на ньому замало. Якщо це не так, зменште найменшу частку тканини.</translation>
    </message>
    <message>
        <source>{folder} is not empty and no sample project. Choose another folder for the demo.</source>
        <translation>Тека {folder} не порожня і не є прикладом проєкту. Виберіть для прикладу іншу теку.</translation>
    </message>
    <message>
        <source>Annotation added: {class}</source>
        <translation>Анотацію додано: {class}</translation>
    </message>
    <message>
        <source>Annotation changed: {class}</source>
        <translation>Анотацію змінено: {class}</translation>
    </message>
    <message>
        <source>Annotation class added: {name}</source>
        <translation>Клас анотацій додано: {name}</translation>
    </message>
    <message>
        <source>Annotation class changed: {name}</source>
        <translation>Клас анотацій змінено: {name}</translation>
    </message>
    <message>
        <source>Annotation class deleted: {name}</source>
        <translation>Клас анотацій видалено: {name}</translation>
    </message>
    <message>
        <source>Annotations deleted: {count}</source>
        <translation>Анотацій видалено: {count}</translation>
    </message>
    <message>
        <source>Augmented images deleted: {count}</source>
        <translation>Аугментованих зображень видалено: {count}</translation>
    </message>
    <message>
        <source>Class added: {name}</source>
        <translation>Клас додано: {name}</translation>
    </message>
    <message>
        <source>Class changed: {name}</source>
        <translation>Клас змінено: {name}</translation>
    </message>
    <message>
        <source>Class deleted: {name}</source>
        <translation>Клас видалено: {name}</translation>
    </message>
    <message>
        <source>Class {from} merged into {into}</source>
        <translation>Клас «{from}» приєднано до «{into}»</translation>
    </message>
    <message>
        <source>Classes put in another order</source>
        <translation>Порядок класів змінено</translation>
    </message>
    <message>
        <source>Crop moved</source>
        <translation>Фрагмент пересунуто</translation>
    </message>
    <message>
        <source>Crops added: {count}</source>
        <translation>Фрагментів додано: {count}</translation>
    </message>
    <message>
        <source>Crops deleted: {count}</source>
        <translation>Фрагментів видалено: {count}</translation>
    </message>
    <message>
        <source>Images added: {count}</source>
        <translation>Зображень додано: {count}</translation>
    </message>
    <message>
        <source>Images taken out of the project: {count}</source>
        <translation>Зображень прибрано з проєкту: {count}</translation>
    </message>
    <message>
        <source>Images moved to class {class}: {count}</source>
        <translation>Зображень переміщено до класу «{class}»: {count}</translation>
    </message>
    <message>
        <source>Images with another scale: {count}</source>
        <translation>Зображень зі зміненим масштабом: {count}</translation>
    </message>
    <message>
        <source>Images without a patient now: {count}</source>
        <translation>Зображень, що тепер без пацієнта: {count}</translation>
    </message>
    <message>
        <source>Images without a slide now: {count}</source>
        <translation>Зображень, що тепер без препарату: {count}</translation>
    </message>
    <message>
        <source>Images given to patient {patient}: {count}</source>
        <translation>Зображень віднесено до пацієнта {patient}: {count}</translation>
    </message>
    <message>
        <source>Images given to slide {slide}: {count}</source>
        <translation>Зображень віднесено до препарату {slide}: {count}</translation>
    </message>
    <message>
        <source>Patients put into one split each</source>
        <translation>Кожного пацієнта зібрано в одній вибірці</translation>
    </message>
    <message>
        <source>Patient deleted: {name}</source>
        <translation>Пацієнта видалено: {name}</translation>
    </message>
    <message>
        <source>Patient renamed: {name}</source>
        <translation>Пацієнта перейменовано: {name}</translation>
    </message>
    <message>
        <source>Patients dealt out to the splits</source>
        <translation>Пацієнтів розподілено на вибірки</translation>
    </message>
    <message>
        <source>Synthetic images deleted: {count}</source>
        <translation>Синтетичних зображень видалено: {count}</translation>
    </message>
    <message>
        <source>Synthetic images rated: {count}</source>
        <translation>Синтетичних зображень оцінено: {count}</translation>
    </message>
    <message>
        <source>{class} has fewer than three real test crops and is not measured. More patients are needed for that.</source>
        <translation>Клас «{class}» не вимірюється: у ньому менше трьох справжніх тестових фрагментів. Для цього потрібно більше пацієнтів.</translation>
    </message>
    <message>
        <source>No class has enough real test crops to measure against. Import images of more patients, then split again.</source>
        <translation>У жодному класі немає достатньо справжніх тестових фрагментів для порівняння. Імпортуйте зображення більшої кількості пацієнтів і виконайте розподіл ще раз.</translation>
    </message>
    <message>
        <source>{class} has only {count} real test crops: take its numbers as rough.</source>
        <translation>Клас «{class}»: справжніх тестових фрагментів лише {count}, тож його числа приблизні.</translation>
    </message>
    <message>
        <source>{file} would become too large: this kind of archive holds at most {limit}. Choose a name that ends in .7z or .tar.gz, or a folder.</source>
        <translation>{file} став би завеликим: архів такого типу вміщує щонайбільше {limit}. Виберіть назву, що закінчується на .7z або .tar.gz, чи теку.</translation>
    </message>
    <message>
        <source>{count} training images were left out, so that each class has as many.</source>
        <translation>Навчальних зображень пропущено: {count}, щоб у кожному класі їх було порівну.</translation>
    </message>
    <message>
        <source>Image {id} of the project is damaged, so the set was not exported. Delete the image or restore its file, then try again.</source>
        <translation>Зображення {id} проєкту пошкоджене, тож набір не експортовано. Видаліть зображення або відновіть його файл і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>{file} is something else than an earlier export, so it is not replaced. Choose another name.</source>
        <translation>{file} не є попереднім експортом, тож його не замінено. Виберіть іншу назву.</translation>
    </message>
    <message>
        <source>There is nothing to export: no image fits what was asked for. Import or accept some images first.</source>
        <translation>Немає чого експортувати: вибраному не відповідає жодне зображення. Спершу імпортуйте або прийміть якісь зображення.</translation>
    </message>
    <message>
        <source>{count} of the synthetic images resemble a training image so closely that they may be copies. Look at them beside it before you pass the set on.</source>
        <translation>Синтетичних зображень, які настільки подібні до навчального, що можуть бути копіями: {count}. Перегляньте їх поруч із ним, перш ніж передавати набір далі.</translation>
    </message>
    <message>
        <source>{count} synthetic images were left out because they may be copies of training images. Accept those that are none, or include suspected copies.</source>
        <translation>Синтетичних зображень пропущено, бо вони можуть бути копіями навчальних: {count}. Прийміть ті, що не є копіями, або включіть можливі копії.</translation>
    </message>
    <message>
        <source>{file}: the name must end in .zip, .7z or .tar.gz, or have no ending for a folder.</source>
        <translation>{file}: назва має закінчуватися на .zip, .7z або .tar.gz, а для теки — не мати закінчення.</translation>
    </message>
    <message>
        <source>{count} synthetic images were left out because nobody has accepted them. Accept them, or choose all that were not rejected.</source>
        <translation>Синтетичних зображень пропущено, бо їх ніхто не прийняв: {count}. Прийміть їх або виберіть усі, крім відхилених.</translation>
    </message>
    <message>
        <source>{path} is not a safe name in an archive. This is an error of the program; please report it.</source>
        <translation>{path} — небезпечна назва для архіву. Це помилка програми; просимо повідомити про неї.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Free some space or choose another folder, then try again.</source>
        <translation>Не вдалося записати {file}: {reason}. Звільніть місце або виберіть іншу теку і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>Не вдалося прочитати {file}: {reason}.</translation>
    </message>
    <message>
        <source>The model of run {run} was not trained on {class}. Train a new one, or choose another class.</source>
        <translation>Модель запуску {run} не навчена на класі «{class}». Навчіть нову або виберіть інший клас.</translation>
    </message>
    <message>
        <source>An image of {width} x {height} pixels is too small to be augmented: both sides must be 2 pixels or more.</source>
        <translation>Зображення {width} x {height} пікселів замале для аугментації: обидві сторони мають бути не менші за 2 пікселі.</translation>
    </message>
    <message>
        <source>A picture could not be stored as PNG: {reason}. Please report this.</source>
        <translation>Зображення не вдалося зберегти як PNG: {reason}. Просимо повідомити про це.</translation>
    </message>
    <message>
        <source>{file} is a damaged {format} image: {reason}. Copy it again or export it anew.</source>
        <translation>{file} — пошкоджене зображення {format}: {reason}. Скопіюйте його ще раз або експортуйте заново.</translation>
    </message>
    <message>
        <source>{file} is empty. Copy it again.</source>
        <translation>{file} порожній. Скопіюйте його ще раз.</translation>
    </message>
    <message>
        <source>{file} is smaller than the crop that was taken from it: it is no longer the same image. Put the original back, or import it anew.</source>
        <translation>{file} менше за вирізаний із нього фрагмент: це вже не те саме зображення. Поверніть оригінал або імпортуйте його заново.</translation>
    </message>
    <message>
        <source>{file} is a whole-slide image, which this version cannot open yet. Export fields of it as TIFF or PNG.</source>
        <translation>{file} — зображення цілого препарату, якого ця версія ще не відкриває. Експортуйте з нього поля зору як TIFF або PNG.</translation>
    </message>
    <message>
        <source>{file} has {width} x {height} pixels; at most {megapixels} megapixels and {side} pixels a side can be opened. Export smaller fields of it.</source>
        <translation>{file} має {width} x {height} пікселів; можна відкрити щонайбільше {megapixels} мегапікселів і {side} пікселів на сторону. Експортуйте з нього менші поля зору.</translation>
    </message>
    <message>
        <source>{file} breaks off: a part of this {format} image is missing. Copy it again.</source>
        <translation>{file} обривається: частини цього зображення {format} бракує. Скопіюйте його ще раз.</translation>
    </message>
    <message>
        <source>{file} is no image of a known kind but {kind}. BMP, JPEG, PNG and TIFF can be opened.</source>
        <translation>{file} — не зображення відомого типу, а {kind}. Можна відкрити BMP, JPEG, PNG і TIFF.</translation>
    </message>
    <message>
        <source>{name} is not a preset of augmentation. Choose one of: {known}.</source>
        <translation>{name} — не шаблон аугментації. Виберіть один із: {known}.</translation>
    </message>
    <message>
        <source>{file} is a {format} image of a rare kind that cannot be opened: {reason}. Save it as PNG or as TIFF with 8 bits a channel.</source>
        <translation>{file} — зображення {format} рідкісного типу, яке не можна відкрити: {reason}. Збережіть його як PNG або як TIFF із 8 бітами на канал.</translation>
    </message>
    <message>
        <source>{file} is not an image but a web page, perhaps an error message. Download the image again.</source>
        <translation>{file} — не зображення, а вебсторінка, можливо, з повідомленням про помилку. Завантажте зображення ще раз.</translation>
    </message>
    <message>
        <source>{file} was not imported: the patient in its name would be &quot;{name}&quot;, but must have 1 to {maximum} characters. Change the pattern.</source>
        <translation>{file} не імпортовано: пацієнтом у його назві був би «{name}», а має бути від 1 до {maximum} символів. Змініть шаблон.</translation>
    </message>
    <message>
        <source>{pattern} is no regular expression: {reason}</source>
        <translation>{pattern} — не регулярний вираз: {reason}</translation>
    </message>
    <message>
        <source>{file} was in the project by reference; now it has been copied in.</source>
        <translation>{file} був у проєкті як посилання; тепер його скопійовано в проєкт.</translation>
    </message>
    <message>
        <source>{file} is an image whose copy the project was missing; it has been copied in again.</source>
        <translation>{file} — зображення, копії якого бракувало в проєкті; його скопійовано знову.</translation>
    </message>
    <message>
        <source>{file} has the same content as {known}, which is in the project already, and was not added again.</source>
        <translation>{file} має той самий вміст, що й {known}, який уже є в проєкті, тож його не додано вдруге.</translation>
    </message>
    <message>
        <source>{file} is an image that the project was missing; its place has been updated.</source>
        <translation>{file} — зображення, якого бракувало в проєкті; його розташування оновлено.</translation>
    </message>
    <message>
        <source>{file} holds no image files (BMP, JPEG, PNG or TIFF). Choose another folder.</source>
        <translation>{file} не містить файлів зображень (BMP, JPEG, PNG або TIFF). Виберіть іншу теку.</translation>
    </message>
    <message>
        <source>{file} is not a readable JSON file: {reason}.</source>
        <translation>{file} — не придатний до читання файл JSON: {reason}.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs or choose smaller sizes, then try again; what was finished is kept.</source>
        <translation>Бракує пам’яті. Закрийте інші програми або виберіть менші розміри і спробуйте ще раз; усе завершене збережено.</translation>
    </message>
    <message>
        <source>The distance between the images could not be measured: {reason}.</source>
        <translation>Відстань між зображеннями не вдалося виміряти: {reason}.</translation>
    </message>
    <message>
        <source>Fewer than 20 images were compared: the numbers are rough.</source>
        <translation>Порівняно менше ніж 20 зображень: числа приблизні.</translation>
    </message>
    <message>
        <source>The real images are of fewer than five patients: the interval is wide.</source>
        <translation>Справжні зображення належать менш ніж п’ятьом пацієнтам: інтервал широкий.</translation>
    </message>
    <message>
        <source>Fewer images were compared than there are features: the extrapolated value is rough.</source>
        <translation>Порівняно менше зображень, ніж є ознак: екстрапольоване значення приблизне.</translation>
    </message>
    <message>
        <source>The images could not be measured: {reason}.</source>
        <translation>Зображення не вдалося виміряти: {reason}.</translation>
    </message>
    <message>
        <source>The real images are of one patient: the interval tells nothing about other patients.</source>
        <translation>Справжні зображення належать одному пацієнтові: інтервал нічого не говорить про інших пацієнтів.</translation>
    </message>
    <message>
        <source>The colours of the model cannot be: {reason}.</source>
        <translation>Такі кольори моделі неможливі: {reason}.</translation>
    </message>
    <message>
        <source>{file} is a compact model whose description cannot be used: {reason}.</source>
        <translation>{file} — компактна модель, опис якої непридатний: {reason}.</translation>
    </message>
    <message>
        <source>there must be at least one class</source>
        <translation>має бути принаймні один клас</translation>
    </message>
    <message>
        <source>must name the channels of at least one level</source>
        <translation>має містити канали принаймні одного рівня</translation>
    </message>
    <message>
        <source>{file} is no compact model made by HistoSynth. Choose a checkpoint of a run.</source>
        <translation>{file} — не компактна модель, створена HistoSynth. Виберіть контрольну точку запуску.</translation>
    </message>
    <message>
        <source>must be divisible by {divisor}, but is {value}</source>
        <translation>має ділитися на {divisor}, а задано {value}</translation>
    </message>
    <message>
        <source>The model&apos;s setting {setting} cannot be {value}.</source>
        <translation>Параметр моделі {setting} не може мати значення {value}.</translation>
    </message>
    <message>
        <source>The model&apos;s setting {setting} is {value}, which HistoSynth cannot run yet.</source>
        <translation>Параметр моделі {setting} має значення {value}, якого HistoSynth ще не підтримує.</translation>
    </message>
    <message>
        <source>must be at least {minimum}, but is {value}</source>
        <translation>має бути не менше ніж {minimum}, а задано {value}</translation>
    </message>
    <message>
        <source>must name {maximum} levels at most</source>
        <translation>має містити щонайбільше {maximum} рівнів</translation>
    </message>
    <message>
        <source>image {image} cannot be accepted and rejected at once</source>
        <translation>зображення {image} не можна водночас прийняти й відхилити</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>не має бути порожнім</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>має бути задано</translation>
    </message>
    <message>
        <source>{value} is named twice</source>
        <translation>{value} названо двічі</translation>
    </message>
    <message>
        <source>must be from {minimum} to {maximum}, but is {value}</source>
        <translation>має бути від {minimum} до {maximum}, а задано {value}</translation>
    </message>
    <message>
        <source>must not be above {other} ({limit}), but is {value}</source>
        <translation>не має перевищувати {other} ({limit}), а задано {value}</translation>
    </message>
    <message>
        <source>there is no option of this name</source>
        <translation>параметра з такою назвою немає</translation>
    </message>
    <message>
        <source>{value} is not one of: {choices}</source>
        <translation>{value} не належить до: {choices}</translation>
    </message>
    <message>
        <source>must be {expected}, but is {value}</source>
        <translation>має бути: {expected}, а задано {value}</translation>
    </message>
    <message>
        <source>The model has no class number {class}: it knows {count} classes.</source>
        <translation>У моделі немає класу з номером {class}: кількість відомих їй класів — {count}.</translation>
    </message>
    <message>
        <source>The program made a mistake: {reason}. Please report this; what was finished is kept.</source>
        <translation>Програма припустилася помилки: {reason}. Просимо повідомити про це; усе завершене збережено.</translation>
    </message>
    <message>
        <source>There is already an annotation class named {name}.</source>
        <translation>Клас анотацій із назвою «{name}» вже є.</translation>
    </message>
    <message>
        <source>The annotation class {name} cannot be deleted: {count} annotations are of it. Give those another class first.</source>
        <translation>Клас анотацій «{name}» не можна видалити: до нього належать анотації ({count}). Спершу надайте їм інший клас.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be the name of an annotation class: write 1 to {maximum} characters.</source>
        <translation>«{name}» не може бути назвою класу анотацій: введіть від 1 до {maximum} символів.</translation>
    </message>
    <message>
        <source>The outline encloses nothing inside the image. Draw it around something.</source>
        <translation>Контур не охоплює нічого на зображенні. Обведіть ним щось.</translation>
    </message>
    <message>
        <source>A corner of the outline has no place. Draw it anew.</source>
        <translation>Вершина контуру не має положення. Накресліть його заново.</translation>
    </message>
    <message>
        <source>An outline needs at least three corners, but has {count}. Add some.</source>
        <translation>Контур повинен мати принаймні три вершини, а має {count}. Додайте ще.</translation>
    </message>
    <message>
        <source>Augmented image {id} cannot be deleted: {count} trainings stand on it. Delete those first.</source>
        <translation>Аугментоване зображення {id} не можна видалити: його використано в запусках навчання ({count}). Спершу видаліть їх.</translation>
    </message>
    <message>
        <source>The project&apos;s database is inconsistent: row {row} of {table} names something that is not there. Restore the project from a backup.</source>
        <translation>База даних проєкту неузгоджена: рядок {row} таблиці {table} посилається на те, чого немає. Відновіть проєкт із резервної копії.</translation>
    </message>
    <message>
        <source>{file} is being written to by another part of the program for too long. Try again when that is done.</source>
        <translation>Інша частина програми надто довго записує до {file}. Спробуйте ще раз, коли вона завершить.</translation>
    </message>
    <message>
        <source>This cannot be undone or redone: something has been made from it since. Delete that first.</source>
        <translation>Це не можна скасувати або повторити: з нього вже щось створено. Спершу видаліть створене.</translation>
    </message>
    <message>
        <source>This cannot be undone or redone: what would come back finds its name or place taken, or what it belonged to gone.</source>
        <translation>Це не можна скасувати або повторити: назва чи місце того, що мало б повернутися, вже зайняті, або того, до чого воно належало, вже немає.</translation>
    </message>
    <message>
        <source>{colour} is no colour; write it as #RRGGBB, for example #0072B2.</source>
        <translation>{colour} — не колір; запишіть його як #RRGGBB, наприклад #0072B2.</translation>
    </message>
    <message>
        <source>There is already a class named {name}.</source>
        <translation>Клас із назвою «{name}» вже є.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be the name of a class: write 1 to {maximum} characters.</source>
        <translation>«{name}» не може бути назвою класу: введіть від 1 до {maximum} символів.</translation>
    </message>
    <message>
        <source>The class {name} cannot be deleted: {count} things belong to it. Merge it into another class instead.</source>
        <translation>Клас «{name}» не можна видалити: він не порожній, об’єктів у ньому: {count}. Натомість приєднайте його до іншого класу.</translation>
    </message>
    <message>
        <source>The project&apos;s database refused a change: {reason}. This is a fault of the program; please report it.</source>
        <translation>База даних проєкту відхилила зміну: {reason}. Це помилка програми; просимо повідомити про неї.</translation>
    </message>
    <message>
        <source>There is already a crop of {side} px at {x}, {y}. Choose another place.</source>
        <translation>Фрагмент зі стороною {side} пкс у точці {x}, {y} вже є. Виберіть інше місце.</translation>
    </message>
    <message>
        <source>Crop {id} cannot be deleted: {count} augmented images and trainings stand on it. Delete those first.</source>
        <translation>Фрагмент {id} не можна видалити: його використано в аугментованих зображеннях і запусках навчання ({count}). Спершу видаліть їх.</translation>
    </message>
    <message>
        <source>A crop of {side} px at {x}, {y} does not lie inside the image of {width} x {height} px. Move it in, or choose a smaller side.</source>
        <translation>Фрагмент зі стороною {side} пкс у точці {x}, {y} виходить за межі зображення {width} x {height} пкс. Пересуньте його всередину або виберіть меншу сторону.</translation>
    </message>
    <message>
        <source>The project&apos;s database {file} is damaged: {reason}. Restore it from a backup (project-version-….sqlite in the same folder, if there is one, is a copy from before an update).</source>
        <translation>База даних проєкту {file} пошкоджена: {reason}. Відновіть її з резервної копії (project-version-….sqlite у тій самій теці, якщо він є, — копія, зроблена перед оновленням).</translation>
    </message>
    <message>
        <source>The disk of {file} is full. Free some space and try again; what was finished is kept.</source>
        <translation>Диск, на якому розташовано {file}, заповнений. Звільніть місце і спробуйте ще раз; усе завершене збережено.</translation>
    </message>
    <message>
        <source>{folder} holds a project already. Choose another folder.</source>
        <translation>Тека {folder} вже містить проєкт. Виберіть іншу теку.</translation>
    </message>
    <message>
        <source>{file} no longer has the content that the project knows. Restore it from a backup.</source>
        <translation>Вміст {file} більше не відповідає відомому проєкту. Відновіть файл із резервної копії.</translation>
    </message>
    <message>
        <source>{file} was changed while it was being copied. Import it again.</source>
        <translation>{file} змінився під час копіювання. Імпортуйте його ще раз.</translation>
    </message>
    <message>
        <source>{file} is missing from the project. Restore it from a backup.</source>
        <translation>{file} відсутній у проєкті. Відновіть його з резервної копії.</translation>
    </message>
    <message>
        <source>{folder} is not empty. Choose an empty or a new folder for the project.</source>
        <translation>Тека {folder} не порожня. Виберіть для проєкту порожню або нову теку.</translation>
    </message>
    <message>
        <source>{file} cannot be taken out of the project: {count} crops were made from it. Delete those first.</source>
        <translation>{file} не можна прибрати з проєкту: з нього вирізано фрагменти ({count}). Спершу видаліть їх.</translation>
    </message>
    <message>
        <source>Patient {patient} is in more than one split. Split the project again.</source>
        <translation>Пацієнт {patient} є більш ніж в одній вибірці. Виконайте розподіл проєкту ще раз.</translation>
    </message>
    <message>
        <source>{folder} is being written to by another program (process {pid} on {host}). Wait until it is done, or end it.</source>
        <translation>До теки {folder} записує інша програма (процес {pid} на {host}). Дочекайтеся, доки вона завершить, або закрийте її.</translation>
    </message>
    <message>
        <source>The project was updated from version {from} to {to}; a copy of the old database is {backup}.</source>
        <translation>Проєкт оновлено з версії {from} до {to}; копія старої бази даних — {backup}.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of the program (format {version}, this program knows {known}). Install the newer version.</source>
        <translation>{file} створено новішою версією програми (формат {version}, ця програма знає {known}). Установіть новішу версію.</translation>
    </message>
    <message>
        <source>There is no annotation {id} in the project.</source>
        <translation>У проєкті немає анотації {id}.</translation>
    </message>
    <message>
        <source>There is no annotation class {name} in the project.</source>
        <translation>У проєкті немає класу анотацій «{name}».</translation>
    </message>
    <message>
        <source>There is no training checkpoint {id} in the project.</source>
        <translation>У проєкті немає контрольної точки навчання {id}.</translation>
    </message>
    <message>
        <source>There is no class {name}. There are: {known}.</source>
        <translation>Класу «{name}» немає. Є: {known}.</translation>
    </message>
    <message>
        <source>There is no crop {id} in the project.</source>
        <translation>У проєкті немає фрагмента {id}.</translation>
    </message>
    <message>
        <source>There is no image {id} in the project.</source>
        <translation>У проєкті немає зображення {id}.</translation>
    </message>
    <message>
        <source>There is no patient {name} in the project.</source>
        <translation>У проєкті немає пацієнта {name}.</translation>
    </message>
    <message>
        <source>There is no run {run} in the project.</source>
        <translation>У проєкті немає запуску {run}.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to: {reason}. Allow writing to it, or copy the project elsewhere.</source>
        <translation>До теки {folder} не можна записувати: {reason}. Дозвольте запис або скопіюйте проєкт в інше місце.</translation>
    </message>
    <message>
        <source>There is nothing to undo or redo.</source>
        <translation>Немає чого скасовувати або повторювати.</translation>
    </message>
    <message>
        <source>{file} is of an older version (format {version}) and has to be updated: open it once where it can be written to.</source>
        <translation>{file} має старішу версію (формат {version}) і потребує оновлення: відкрийте його один раз там, де до нього можна записувати.</translation>
    </message>
    <message>
        <source>{count} unfinished files of a program that was ended early were deleted.</source>
        <translation>Видалено незавершених файлів передчасно закритої програми: {count}.</translation>
    </message>
    <message>
        <source>{file} is not the same image as {expected}: its content differs.</source>
        <translation>{file} — не те саме зображення, що {expected}: їхній вміст різний.</translation>
    </message>
    <message>
        <source>There is already a patient named {name}.</source>
        <translation>Пацієнт з іменем {name} вже є.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; cannot be the name of a patient: write 1 to {maximum} characters.</source>
        <translation>«{name}» не може бути іменем пацієнта: введіть від 1 до {maximum} символів.</translation>
    </message>
    <message>
        <source>Patient {name} cannot be deleted: {count} images belong to it.</source>
        <translation>Пацієнта {name} не можна видалити: йому належать зображення ({count}).</translation>
    </message>
    <message>
        <source>The project in {folder} is open for reading only and cannot be changed.</source>
        <translation>Проєкт у теці {folder} відкрито лише для читання, тож його не можна змінити.</translation>
    </message>
    <message>
        <source>Run {run} cannot be deleted: other runs built on what it made. Delete those first.</source>
        <translation>Запуск {run} не можна видалити: інші запуски використовують створене ним. Спершу видаліть їх.</translation>
    </message>
    <message>
        <source>{count} runs were interrupted when their program ended.</source>
        <translation>Запусків, перерваних через закриття програми: {count}.</translation>
    </message>
    <message>
        <source>{value} is no scale: the size of a pixel in µm must be above 0.</source>
        <translation>{value} — не масштаб: розмір пікселя в мкм має бути більшим за 0.</translation>
    </message>
    <message>
        <source>The slide {slide} needs a patient. Name the patient, too.</source>
        <translation>Для препарату {slide} потрібен пацієнт. Зазначте також пацієнта.</translation>
    </message>
    <message>
        <source>The shares of the split must make 100 per cent with a share for training, but are {train}, {validation} and {test}.</source>
        <translation>Частки розподілу, зокрема частка для навчання, мають разом становити 100 відсотків, а задано {train}, {validation} і {test}.</translation>
    </message>
    <message>
        <source>A change of the project was undone because a part of it had failed.</source>
        <translation>Зміну проєкту скасовано, бо частину її не вдалося виконати.</translation>
    </message>
    <message>
        <source>Row {row} of {table} in the project&apos;s database was not made by a run of the right kind, or lies outside its image. Restore the project from a backup.</source>
        <translation>Рядок {row} таблиці {table} у базі даних проєкту створено запуском невідповідного виду, або він виходить за межі свого зображення. Відновіть проєкт із резервної копії.</translation>
    </message>
    <message>
        <source>A sampler was given {count} noise levels that do not fall. This is a fault of the program.</source>
        <translation>Метод генерації отримав рівні шуму ({count}), що не спадають. Це помилка програми.</translation>
    </message>
    <message>
        <source>There is no sampler {name}. Choose one of: {known}.</source>
        <translation>Методу генерації {name} немає. Виберіть один із: {known}.</translation>
    </message>
    <message>
        <source>The noise schedule {options} has values out of range. This is a fault of the program.</source>
        <translation>Розклад зашумлення {options} має значення поза межами. Це помилка програми.</translation>
    </message>
    <message>
        <source>The lowest sigma {minimum} is not below the highest, {maximum}. Change one of the two.</source>
        <translation>Найменша сигма {minimum} не менша за найбільшу, {maximum}. Змініть одну з них.</translation>
    </message>
    <message>
        <source>There is no schedule {name}. Choose one of: {known}.</source>
        <translation>Розкладу {name} немає. Виберіть один із: {known}.</translation>
    </message>
    <message>
        <source>The images cannot be split anew: the model of run {run} was trained on the present split. Delete the run first.</source>
        <translation>Зображення не можна розподілити заново: модель запуску {run} навчено на теперішньому розподілі. Спершу видаліть цей запуск.</translation>
    </message>
    <message>
        <source>The images were split by patient: 70 % for training, 15 % for validation, 15 % for test.</source>
        <translation>Зображення розподілено за пацієнтами: 70 % для навчання, 15 % для перевірки, 15 % для тесту.</translation>
    </message>
    <message>
        <source>{count} new images were dealt to training, validation and test; the others stay where they were.</source>
        <translation>Нових зображень розподілено на навчальну, перевірочну й тестову вибірки: {count}; решта залишилася на своїх місцях.</translation>
    </message>
    <message>
        <source>{class} has no training crops and is not trained on. Import and crop images of it first.</source>
        <translation>На класі «{class}» навчання не ведеться: у ньому немає навчальних фрагментів. Спершу імпортуйте його зображення й виріжте фрагменти.</translation>
    </message>
    <message>
        <source>Run {run} has no training checkpoint any more: all have been deleted. Choose another run, or train a new model.</source>
        <translation>Запуск {run} більше не має контрольних точок навчання: усі видалено. Виберіть інший запуск або навчіть нову модель.</translation>
    </message>
    <message>
        <source>There are no training crops. Import and crop images first.</source>
        <translation>Немає навчальних фрагментів. Спершу імпортуйте зображення й виріжте фрагменти.</translation>
    </message>
    <message>
        <source>Run {run} has no training checkpoint of step {step}. It has: {known}.</source>
        <translation>Запуск {run} не має контрольної точки навчання на кроці {step}. Є: {known}.</translation>
    </message>
    <message>
        <source>Run {run} is done; there is nothing to go on with.</source>
        <translation>Запуск {run} завершено; продовжувати немає чого.</translation>
    </message>
    <message>
        <source>{value} is not a list of numbers with commas in between, such as 64,128,128</source>
        <translation>{value} — не список чисел через кому, наприклад 64,128,128</translation>
    </message>
    <message>
        <source>These images cannot be trained on: {reason}.</source>
        <translation>На цих зображеннях не можна навчати модель: {reason}.</translation>
    </message>
    <message>
        <source>The training checkpoint {file} is damaged: {reason}. Go on from an earlier one.</source>
        <translation>Контрольна точка навчання {file} пошкоджена: {reason}. Продовжте з ранішої.</translation>
    </message>
    <message>
        <source>Step {step} is saved: {file}</source>
        <translation>Крок {step} збережено: {file}</translation>
    </message>
    <message>
        <source>The loss of step {step} is not a finite number, so the run was stopped. The last good training checkpoint: {checkpoint}. Try a lower learning rate.</source>
        <translation>Втрати на кроці {step} не є скінченним числом, тож запуск зупинено. Остання справна контрольна точка навчання: {checkpoint}. Спробуйте меншу швидкість навчання.</translation>
    </message>
    <message>
        <source>{file} is no training checkpoint. A model file cannot be gone on from: choose the .training.safetensors file beside it.</source>
        <translation>{file} — не контрольна точка навчання. З файлу моделі навчання продовжити не можна: виберіть файл .training.safetensors поруч із ним.</translation>
    </message>
    <message>
        <source>There are no images to validate on: the validation loss is left out.</source>
        <translation>Немає перевірочних зображень: втрати на перевірці не обчислюються.</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>має бути більше 0</translation>
    </message>
    <message>
        <source>The training checkpoint {file} belongs to a run with other settings or images: {what} differs.</source>
        <translation>Контрольна точка навчання {file} належить запуску з іншими параметрами або зображеннями: відрізняється {what}.</translation>
    </message>
    <message>
        <source>The preview of step {step} could not be drawn: {reason}. The run goes on.</source>
        <translation>Пробні зображення кроку {step} не вдалося створити: {reason}. Запуск триває.</translation>
    </message>
    <message>
        <source>The tensor {name} cannot be written to {file}: {reason}. This is a fault of the program.</source>
        <translation>Тензор {name} не можна записати до {file}: {reason}. Це помилка програми.</translation>
    </message>
    <message>
        <source>{file} lacks {count} tensors that the model needs: {names}. Choose a file of this model.</source>
        <translation>У {file} бракує потрібних моделі тензорів ({count}): {names}. Виберіть файл цієї моделі.</translation>
    </message>
    <message>
        <source>{file} holds no tensor {name}. Choose another file.</source>
        <translation>{file} не містить тензора {name}. Виберіть інший файл.</translation>
    </message>
    <message>
        <source>{file} is not a good safetensors file: {reason}. Get the file again.</source>
        <translation>{file} — несправний файл safetensors: {reason}. Отримайте файл ще раз.</translation>
    </message>
    <message>
        <source>{file} holds {count} tensors that the model has no place for: {names}. Choose a file of this model.</source>
        <translation>{file} містить тензори ({count}), для яких у моделі немає місця: {names}. Виберіть файл цієї моделі.</translation>
    </message>
    <message>
        <source>The parameter {name} has no name in single-file checkpoints. This is a fault of the program.</source>
        <translation>Параметр {name} не має назви в однофайлових контрольних точках. Це помилка програми.</translation>
    </message>
    <message>
        <source>The tensor {name} of {file} has the shape {shape}, but the model needs {expected}. Choose a file of this model.</source>
        <translation>Тензор {name} з {file} має форму {shape}, а моделі потрібна {expected}. Виберіть файл цієї моделі.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Імпортування</translation>
    </message>
    <message>
        <source>files</source>
        <translation>файлів</translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation>Вирізання фрагментів</translation>
    </message>
    <message>
        <source>images</source>
        <translation>зображень</translation>
    </message>
    <message>
        <source>Looking for tissue</source>
        <translation>Пошук тканини</translation>
    </message>
    <message>
        <source>Augmenting</source>
        <translation>Аугментація</translation>
    </message>
    <message>
        <source>Trying out</source>
        <translation>Пробні кроки</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>кроків</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Завантаження</translation>
    </message>
    <message>
        <source>Drawing images</source>
        <translation>Генерація зображень</translation>
    </message>
    <message>
        <source>Drawing and measuring</source>
        <translation>Генерація та вимірювання</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Експортування</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Звіряння</translation>
    </message>
    <message>
        <source>Drawing sample fields</source>
        <translation>Малювання полів зору</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>полів</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>так або ні (true чи false)</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>ціле число</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>a pixel has a colour that its palette lacks</source>
        <translation>колір одного з пікселів відсутній у палітрі</translation>
    </message>
    <message>
        <source>its header has an impossible size</source>
        <translation>розмір заголовка неможливий</translation>
    </message>
    <message>
        <source>it claims to have several planes</source>
        <translation>у заголовку вказано кілька площин</translation>
    </message>
    <message>
        <source>it is a JPEG image in a BMP envelope</source>
        <translation>це зображення JPEG в оболонці BMP</translation>
    </message>
    <message>
        <source>it is a PNG image in a BMP envelope</source>
        <translation>це зображення PNG в оболонці BMP</translation>
    </message>
    <message>
        <source>it has OS/2&apos;s Huffman compression</source>
        <translation>його стиснуто методом Гаффмана з OS/2</translation>
    </message>
    <message>
        <source>it has OS/2&apos;s run-length compression of 24 bits</source>
        <translation>його стиснуто 24-бітним методом RLE з OS/2</translation>
    </message>
    <message>
        <source>it is run-length coded from the top down</source>
        <translation>його стиснуто методом RLE згори донизу</translation>
    </message>
    <message>
        <source>the bits of its colours are torn or overlap</source>
        <translation>біти кольорів розірвано або вони перекриваються</translation>
    </message>
    <message>
        <source>its pixels would lie within its header</source>
        <translation>пікселі мали б лежати всередині заголовка</translation>
    </message>
    <message>
        <source>a run lies outside the image</source>
        <translation>стиснений рядок виходить за межі зображення</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>це тека</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>це не звичайний файл</translation>
    </message>
    <message>
        <source>it has no width or no height</source>
        <translation>ширина або висота нульова</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>зображення GIF</translation>
    </message>
    <message>
        <source>a WebP image</source>
        <translation>зображення WebP</translation>
    </message>
    <message>
        <source>a Photoshop document</source>
        <translation>документ Photoshop</translation>
    </message>
    <message>
        <source>an OS/2 array of bitmaps</source>
        <translation>набір растрових зображень OS/2</translation>
    </message>
    <message>
        <source>an icon</source>
        <translation>піктограма</translation>
    </message>
    <message>
        <source>a JPEG 2000 image</source>
        <translation>зображення JPEG 2000</translation>
    </message>
    <message>
        <source>an AVIF image</source>
        <translation>зображення AVIF</translation>
    </message>
    <message>
        <source>a HEIF image</source>
        <translation>зображення HEIF</translation>
    </message>
    <message>
        <source>a JPEG XL image</source>
        <translation>зображення JPEG XL</translation>
    </message>
    <message>
        <source>a DICOM file</source>
        <translation>файл DICOM</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>документ PDF</translation>
    </message>
    <message>
        <source>a ZIP archive or an office document</source>
        <translation>архів ZIP або офісний документ</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>архів gzip</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>архів 7z</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>архів RAR</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>файл HDF5</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>база даних SQLite</translation>
    </message>
    <message>
        <source>an MNG animation</source>
        <translation>анімація MNG</translation>
    </message>
    <message>
        <source>a JNG image</source>
        <translation>зображення JNG</translation>
    </message>
    <message>
        <source>a PNG image with a damaged signature</source>
        <translation>зображення PNG з пошкодженою сигнатурою</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>рисунок SVG</translation>
    </message>
    <message>
        <source>nothing but zero bytes</source>
        <translation>самі лише нульові байти</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>текстовий файл</translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>файл невідомого типу</translation>
    </message>
    <message>
        <source>it has too many scans</source>
        <translation>у ньому забагато проходів</translation>
    </message>
    <message>
        <source>its pixels have an unexpected form</source>
        <translation>пікселі мають неочікуваний формат</translation>
    </message>
    <message>
        <source>the checksum of a text is wrong</source>
        <translation>контрольна сума тексту неправильна</translation>
    </message>
    <message>
        <source>a text in it cannot be read</source>
        <translation>текст у ньому не вдається прочитати</translation>
    </message>
    <message>
        <source>a part of its pixels cannot be read</source>
        <translation>частину пікселів не вдається прочитати</translation>
    </message>
    <message>
        <source>its pixels are not unsigned whole numbers</source>
        <translation>пікселі не є цілими числами без знака</translation>
    </message>
    <message>
        <source>its header cannot be read</source>
        <translation>не вдається прочитати заголовок</translation>
    </message>
    <message>
        <source>its strips are too large to be decoded</source>
        <translation>його смуги завеликі, щоб їх розкодувати</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name, or replace it.</source>
        <translation>{file} вже існує. Виберіть іншу назву або замініть його.</translation>
    </message>
    <message>
        <source>{file} is not the image but a stand-in for it of a few words, as git makes them. Ask for the image itself where you have the file from.</source>
        <translation>{file} — не саме зображення, а його текстовий замінник, який створює git. Попросіть саме зображення там, звідки маєте цей файл.</translation>
    </message>
    <message>
        <source>None of the {count} files could be imported.</source>
        <translation>Не вдалося імпортувати жодного файлу (усього {count}).</translation>
    </message>
    <message>
        <source>say which images</source>
        <translation>укажіть, які саме зображення</translation>
    </message>
    <message>
        <source>Run {run} drew no images, so there is nothing of it to accept.</source>
        <translation>Запуск {run} не генерував зображень, тож у ньому немає чого приймати.</translation>
    </message>
    <message>
        <source>{folder} holds no project. Choose another folder, or begin a new project.</source>
        <translation>Тека {folder} не містить проєкту. Виберіть іншу теку або створіть новий проєкт.</translation>
    </message>
    <message>
        <source>{folder} has {count} problems. Restore it from a backup.</source>
        <translation>Тека {folder} має проблеми ({count}). Відновіть її з резервної копії.</translation>
    </message>
    <message>
        <source>Run {run} has no training checkpoint: it was stopped before the first one. Resume it in Train.</source>
        <translation>Запуск {run} не має контрольної точки навчання: його зупинено до першої. Продовжте його на вкладці «Навчання».</translation>
    </message>
    <message>
        <source>No model has been trained in this project. Train one first.</source>
        <translation>У цьому проєкті ще не навчено жодної моделі. Спершу навчіть її.</translation>
    </message>
    <message>
        <source>Run {run} is not a training. Choose one from the list in Train.</source>
        <translation>Запуск {run} не є навчанням. Виберіть запуск зі списку на вкладці «Навчання».</translation>
    </message>
    <message>
        <source>No training run is there to go on with. Start one in Train.</source>
        <translation>Немає запуску навчання, який можна продовжити. Почніть новий на вкладці «Навчання».</translation>
    </message>
    <message>
        <source>goes on with the settings that the run began with</source>
        <translation>продовжується з тими параметрами, з якими почалося</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>помилка введення або виведення</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>це тека</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>такого файлу чи теки немає</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>на диску немає місця</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>це не тека</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>немає дозволу</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>диск доступний лише для читання</translation>
    </message>
    <message>
        <source>A large change of the project is still going on. Try again when it is done.</source>
        <translation>Велика зміна проєкту ще триває. Спробуйте ще раз, коли вона завершиться.</translation>
    </message>
    <message>
        <source>The disk failed on {file}: {reason}. See that it is connected and sound, then try again; what was finished is kept.</source>
        <translation>Збій диска під час роботи з {file}: {reason}. Перевірте, чи диск під’єднано і чи він справний, і спробуйте ще раз; усе завершене збережено.</translation>
    </message>
    <message>
        <source>The project in {folder} is not there any more: its folder was moved or deleted, or its disk was removed. Nothing can be saved. Put it back and try again, or open it where it is now.</source>
        <translation>Проєкту в теці {folder} більше немає: теку перемістили чи видалили або від’єднали її диск. Зберегти нічого не можна. Поверніть її на місце і спробуйте ще раз або відкрийте проєкт там, де він тепер.</translation>
    </message>
</context>
</TS>
