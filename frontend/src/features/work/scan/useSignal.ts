import { readonly, ref } from 'vue'
import { stored } from '@/shared/stored'

export interface Verdict {
  kind: 'right' | 'wrong'
  words: string
  /** Counts up, so that the same words twice are two verdicts. */
  number: number
}

const verdict = ref<Verdict>()
const soundStore = stored<boolean>(() => localStorage, 'yonghuang.work-sound')
const soundOn = ref(soundStore.read() ?? true)
let audio: AudioContext | undefined

/** Tells right from wrong to eye, ear and hand: words with an icon, two different sounds, two different pulses. */
export function useSignal() {
  const tell = (kind: Verdict['kind'], words: string) => {
    verdict.value = { kind, words, number: (verdict.value?.number ?? 0) + 1 }
  }
  function right(words: string) {
    tell('right', words)
    pulse(60)
    beep([[1320, 0.09]])
  }
  function wrong(words: string) {
    tell('wrong', words)
    pulse([180, 80, 180])
    beep([
      [220, 0.18],
      [165, 0.26],
    ])
  }
  function clear() {
    verdict.value = undefined
  }
  function switchSound() {
    soundOn.value = !soundOn.value
    soundStore.write(soundOn.value)
  }
  return {
    verdict: readonly(verdict),
    soundOn: readonly(soundOn),
    right,
    wrong,
    clear,
    switchSound,
  }
}

function pulse(pattern: number | number[]) {
  if ('vibrate' in navigator) navigator.vibrate(pattern)
}

/** Tones one after the other; a browser that allows no sound stays silent. */
function beep(tones: [frequency: number, seconds: number][]) {
  if (!soundOn.value || typeof AudioContext === 'undefined') return
  try {
    audio ??= new AudioContext()
    void audio.resume()
    let at = audio.currentTime
    for (const [frequency, seconds] of tones) {
      const tone = audio.createOscillator()
      const loudness = audio.createGain()
      tone.type = 'square'
      tone.frequency.value = frequency
      loudness.gain.setValueAtTime(0.12, at)
      loudness.gain.exponentialRampToValueAtTime(0.001, at + seconds)
      tone.connect(loudness).connect(audio.destination)
      tone.start(at)
      tone.stop(at + seconds)
      at += seconds
    }
  } catch {
    // Sound is one of three signals; the other two are out already.
  }
}
