export const uk = {
  granted: 'Погоджено',
  refused: 'Відмовлено',
  subject: (outcome: string, number: string) => `${outcome}: заява ${number}`,
  line: (granted: boolean, number: string) =>
    `Заява ${number}: ${granted ? 'погоджено' : 'відмовлено'}.`,
  result: (text: string) => `Результат: ${text}`,
  ground: (text: string) => `Підстава: ${text}`,
  reasons: (text: string) => `Чому: ${text}`,
  complain: (until: string, agency: string) =>
    `Рішення можна оскаржити до ${until} включно. Куди: ${agency} або суд.`,
  status: (address: string) => `Стан заяви: ${address}`,
  code: (code: string) => `Код доступу: ${code}`,
}
