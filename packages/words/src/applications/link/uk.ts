export const uk = {
  title: (number: string) => `Посилання на вашу заяву ${number}`,
  renewed: (number: string) => `Нове посилання на вашу заяву ${number}, попереднє не діє`,
  code: (code: string) => `Код доступу: ${code}`,
}
