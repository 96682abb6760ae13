/** A value kept in the browser as JSON; what cannot be read or written counts as not there. */
export function stored<Value>(place: () => Storage, name: string) {
  return {
    name,
    read(): Value | undefined {
      try {
        const text = place().getItem(name)
        return text === null ? undefined : (JSON.parse(text) as Value)
      } catch {
        return undefined
      }
    },
    write(value: Value) {
      try {
        place().setItem(name, JSON.stringify(value))
      } catch {
        // A full or forbidden storage costs the memory of this value, nothing else.
      }
    },
    forget() {
      place().removeItem(name)
    },
  }
}
