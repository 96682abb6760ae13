import { freshToken } from '@/shared/api/session'
import { problemOf, Unreachable } from '@/shared/problem'
import type { StoredImage } from './returns.api'

/** Sends a photo and tells how far it is, 0 to 1; `fetch` cannot tell. */
export async function sendPhoto(
  file: File,
  tell: (part: number) => void,
  purpose: 'RETURN' | 'PRODUCT' = 'RETURN',
): Promise<StoredImage> {
  const token = await freshToken()
  const form = new FormData()
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/images?purpose=${purpose}`)
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      tell(total ? loaded / total : 0),
    )
    request.addEventListener('error', () => reject(new Unreachable()))
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response as StoredImage)
      else reject(problemOf(request.status, request.response))
    })
    request.send(form)
  })
}
