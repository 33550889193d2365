/** Numbers in words and the digits they stand for, as far as services ask for an age or a count. */
export const numberWords: readonly string[] = [
  'один одна перший один первый one first 1',
  'два дві двоє другий два двое второй two second 2',
  'три троє третій три трое третий three third 3',
  'чотири четверо четыре четверо four 4',
  'пʼять пятеро пять пятеро five 5',
  'чотирнадцять четырнадцать fourteen 14',
  'шістнадцять шестнадцать sixteen 16',
  'вісімнадцять восемнадцать eighteen 18',
  'двадцять_пʼять двадцать_пять twenty_five 25',
  'сорок_пʼять сорок_пять forty_five 45',
  'шістдесят шестьдесят sixty 60',
  'шістдесят_пʼять шестьдесят_пять sixty_five 65',
]
