let told = 0

export const steps = () => told

/** Runs one sentence of the story; a failure is told with the sentence in front. */
export async function step(sentence, work) {
  try {
    const result = await work()
    told += 1
    console.log(`ok ${sentence}`)
    return result
  } catch (failure) {
    throw new Error(`${sentence}: ${failure.message}`, { cause: failure })
  }
}

export function expect(condition, message) {
  if (!condition) throw new Error(message)
}

export function settings() {
  const needed = (name) => {
    const value = process.env[name]
    if (!value) {
      console.error(`not ok ${name} is not set`)
      process.exit(2)
    }
    return value
  }
  const person = (role) => ({
    email: needed(`${role}_EMAIL`),
    password: needed(`${role}_PASSWORD`),
  })
  return {
    base: needed('BASE_URL').replace(/\/$/, ''),
    consumer: person('CONSUMER'),
    warehouse: person('WAREHOUSE'),
    office: person('OFFICE'),
    merchant: person('MERCHANT'),
    county: person('COUNTY'),
    shots: process.env.SHOTS,
  }
}
