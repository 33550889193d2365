import type { HTMLAttributes, Key } from 'react'
import type { BookingChanged, ServiceChosen } from '@transparent-office/widgets'

interface Widget extends HTMLAttributes<HTMLElement> {
  key?: Key
  url: string
  office: string
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'to-service-finder': Widget & {
        'onto-service-chosen'?: (event: CustomEvent<ServiceChosen>) => void
      }
      'to-ticket-booking': Widget & {
        service?: string
        'onto-booking-changed'?: (event: CustomEvent<BookingChanged>) => void
      }
    }
  }
}

declare global {
  interface ImportMeta {
    readonly env: { readonly VITE_OFFICE_URL?: string }
  }
}
