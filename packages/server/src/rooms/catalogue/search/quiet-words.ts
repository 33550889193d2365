/** Words that say nothing about the service: they are not searched. */
export const silentWords = `
а або але б без би бо був була було будь бути в вам вас ваш ви від він вона вони всі вся все де для до дуже є ж
за зі з і із й його її їх к коли кого крім ли лише мене мені ми мій моя моє мого моєї моїй моєму мої на над нам нас наш не нею ні них ній о об один от
про при під після чи по та так також там те тебе ти тим то той того треба ту тут у усе хто це цей ця ці через що щоб щодо який яка яке які якщо як якої яку я
и из или как когда который которая которые мне мной меня мой моя моё мое моей нет но от под после перед потом с со себя себе свой свою своя своє свої так такой тебе тоже только ты у уже чтобы что эта это этот я
хочу хочемо треба потрібно потрібен потрібна нужно надо нужен нужна можна можно могу можу буде будет был была были есть пожалуйста будьласка підкажіть подскажите скажіть скажите
маю маємо має мають далі ще вже бы же ведь вот
a an and are as at be by can could do does for from have has had he how i if in into is it its me my near not of on or our she so some that the their them there they this to us was we what when where which who will with would you your need want please
der die das den dem des ein eine einen einem und oder für von zu zum zur im mit ich mein meine wie wo was
`

/** Words of almost every service: they weigh little, alone they find nothing. */
export const faintWords = `
оформити оформлення оформить оформляти зробити здєлать сделать робити делать отримати получити получить отримання получение подати подать видача видати выдача надання надати подання
документ документи документів документы бумаги папери заява заяву заявление послуга послуги услуга услуги державна державний государственный
реєстрація зареєструвати зареєструватися реєструвати зарегистрировать регистрация встановлення установлення призначення визначення внесення взяття прийом
особа особи лицо людина люди человек громадянин новий нова нове новый старий
стати купити купить купівля куплю потрапити знайти найти замовити заказать взяти взять дати дать шукаю ищу ціна цена скільки сколько вартість стоимость
куди куда звернутися обратиться звернутись проблема питання вопрос перший вперше разом після
apply application get obtain make new documents document paper papers service services certificate register registration state issue person people help buy find take give cost price much many
antrag beantragen ausstellung neu dokument kaufen
`
