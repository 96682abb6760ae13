import { afterEach, expect, it } from 'vitest'
import { officeAt } from '@/test/office'
import { settled } from '@/test/work'

const words = {
  version: 4,
  synonyms: [{ word: '板栗', means: ['栗子'] }],
  placeNames: [{ name: '罗田', pinyin: ['luotian'] }],
}
const known = { 'GET /api/search/synonyms': { body: words } }
afterEach(() => (document.body.innerHTML = ''))

it('a word that found nothing stands ready to be given a meaning', async () => {
  const { wrapper, server } = await officeAt('/office/search-words?word=毛栗', {
    ...known,
    'PUT /api/search/synonyms': { body: words },
  })
  const synonyms = wrapper.get('[data-testid=synonyms]')
  expect((synonyms.get('[name=word]').element as HTMLInputElement).value).toBe('毛栗')

  await wrapper.get('form').trigger('submit')
  await settled()
  expect(server.callsTo('PUT /api/search/synonyms')).toHaveLength(0)

  await synonyms.get('[name=means]').setValue('板栗，栗子')
  await wrapper.get('form').trigger('submit')
  await settled()
  expect(server.callsTo('PUT /api/search/synonyms')[0]?.body).toEqual({
    synonyms: [
      { word: '毛栗', means: ['板栗', '栗子'] },
      { word: '板栗', means: ['栗子'] },
    ],
    placeNames: [{ name: '罗田', pinyin: ['luotian'] }],
  })
})

it('what somebody else has edited meanwhile is not overwritten', async () => {
  const { wrapper } = await officeAt('/office/search-words', {
    ...known,
    'PUT /api/search/synonyms': {
      status: 412,
      body: { type: '/problems/search-words-changed', detail: '搜索词已被修改' },
    },
  })
  await wrapper.get('form').trigger('submit')
  await settled()

  expect(wrapper.get('[data-testid=failure]').text()).toContain('搜索词已被修改')
  expect(wrapper.text()).toContain('重新载入')
})
