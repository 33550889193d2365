import { bookFirstTime } from './book-first-time'

void bookFirstTime().then((at) => postMessage(at))
