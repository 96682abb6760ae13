import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Whether the handheld has a network at all. */
export function useOnline() {
  const online = ref(navigator.onLine)
  const look = () => (online.value = navigator.onLine)
  onMounted(() => {
    addEventListener('online', look)
    addEventListener('offline', look)
  })
  onBeforeUnmount(() => {
    removeEventListener('online', look)
    removeEventListener('offline', look)
  })
  return online
}
