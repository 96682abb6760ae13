import { onBeforeUnmount, onMounted, readonly, ref } from 'vue'
import { stored } from '@/shared/stored'

const store = stored<boolean>(() => localStorage, 'yonghuang.console-keys')
const keysOn = ref(store.read() ?? true)

/** Single keys can be in the way of those who speak to their machine, so they can be switched off. */
export function useKeySwitch() {
  return {
    keysOn: readonly(keysOn),
    switchKeys() {
      keysOn.value = !keysOn.value
      store.write(keysOn.value)
    },
  }
}

/** One key, one act; never while somebody types, a dialog is open or a modifier is held. */
export function useKeys(acts: Record<string, () => void>) {
  function pressed(event: KeyboardEvent) {
    if (!keysOn.value || event.defaultPrevented || event.repeat) return
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector('dialog[open]')) return
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  onMounted(() => document.addEventListener('keydown', pressed))
  onBeforeUnmount(() => document.removeEventListener('keydown', pressed))
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
