// JSON as the program prints it: two spaces, a line feed at the end, and no character that would steer a terminal.

const steering = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/g

/** The same JSON with control characters, line separators and bidirectional overrides as \uXXXX. */
export const harmlessJson = (json: string): string =>
  json.replace(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A document as text. */
export const jsonText = (document: unknown): string => `${harmlessJson(JSON.stringify(document, null, 2))}\n`
