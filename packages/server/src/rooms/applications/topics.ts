/** Topic of one application. */
export const applicationTopic = (office: string, number: string): string =>
  `application:${office}/${number}`
