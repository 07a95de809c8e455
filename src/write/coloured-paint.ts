// Paint that colours, and what makes colours: loaded only where they are asked for.
import { Chalk } from 'chalk'
import type { Paint } from './paint.js'

export const colouredPaint: Paint = new Chalk({ level: 1 })
