import { createApp } from 'vue'
import CityPage from './city-page.vue'

createApp(CityPage).mount('#page')
