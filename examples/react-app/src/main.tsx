import { createRoot } from 'react-dom/client'
import '@transparent-office/widgets/service-finder'
import '@transparent-office/widgets/ticket-booking'
import { App } from './app.tsx'
import './app.css'

const url = import.meta.env.VITE_OFFICE_URL ?? 'http://127.0.0.1:4000'
createRoot(document.getElementById('root')!).render(<App url={url} office="prozore" />)
