import '@transparent-office/widgets/jsx/react'

export const page = (
  <to-office office="prozore">
    <to-service-finder onto-service-chosen={({ detail }) => detail.service.trim()} in-url>
      <a href="/o/prozore/">Послуги</a>
    </to-service-finder>
    <to-time-picker service="passport" persons={2} required />
  </to-office>
)

// @ts-expect-error a number of persons is no truth
export const wrong = <to-time-picker persons={true} />
