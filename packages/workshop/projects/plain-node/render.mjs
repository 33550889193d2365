import { Office, SatisfactionRating, ServiceFinder } from '@transparent-office/widgets/react'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'

const link = createElement('a', { href: '/o/prozore/' }, 'Послуги')
const finder = createElement(ServiceFinder, { inUrl: true, onServiceChosen: () => {} }, link)
const tablet = createElement(SatisfactionRating, { tablet: true, token: 'tod_1' })
console.log(renderToString(createElement(Office, { office: 'prozore' }, finder, tablet)))
