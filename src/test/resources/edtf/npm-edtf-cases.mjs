// How npm-edtf-cases.tsv was made: npm install edtf@4.11.1; TZ=UTC node npm-edtf-cases.mjs 20240815 10000 all.tsv; head -302 all.tsv
import edtf, { parse } from 'edtf'
import { writeFileSync } from 'fs'
const [,, seedArg, countArg, out] = process.argv
let seed = Number(seedArg) >>> 0
const rnd = () => { seed = (seed + 0x6D2B79F5) >>> 0; let t = seed; t = Math.imul(t ^ (t >>> 15), t | 1); t ^= t + Math.imul(t ^ (t >>> 7), t | 61); return ((t ^ (t >>> 14)) >>> 0) / 4294967296 }
const int = (a, b) => a + Math.floor(rnd() * (b - a + 1))
const pick = (...xs) => xs[int(0, xs.length - 1)]
const p2 = n => String(n).padStart(2, '0')
const year = () => rnd() < .03 ? pick('0999', '-0044', 'Y20240', '3000', 'Y-17000') : String(rnd() < .7 ? int(2022, 2025) : int(1000, 2999))
const month = () => rnd() < .02 ? pick('00', '13', '19', '1') : p2(int(1, 12))
const day = () => rnd() < .03 ? pick('00', '32', '5') : p2(rnd() < .3 ? int(28, 31) : int(1, 28))
const q = p => rnd() < p ? pick('?', '~', '%') : ''
const offset = () => pick('Z', 'Z', 'Z', '', '', `${pick('+', '-')}${p2(int(0, 15))}:${pick('00', '30')}`, `+${p2(int(0, 12))}`, `-0${int(1, 9)}00`, '+03:00')
const time = () => rnd() < .04 ? pick('24:00', '24:00:00', '24:01', '12:60', '25:00', '05', '05:00:30.5') : p2(int(0, 23)) + ':' + p2(int(0, 59)) + (rnd() < .3 ? ':' + p2(int(0, 59)) : '')
const plain = () => pick(() => year(), () => `${year()}-${month()}`, () => `${year()}-${month()}-${day()}`, () => `${year()}-${month()}-${day()}`)()
const dateTime = () => `${year()}-${month()}-${day()}T${time()}${offset()}`
const season = () => `${year()}-${int(21, 25)}`
const unspec = () => pick(() => year().slice(0, 3) + 'X', () => year().slice(0, 2) + 'XX', () => year().slice(0, 1) + 'XXX', () => `${year()}-XX`, () => `${year()}-XX-XX`, () => `${year()}-${month()}-XX`, () => `${year()}-XX-${day()}`, () => `${year()}-1X`)()
const end = () => pick(() => plain() + q(.15), () => plain() + q(.15), dateTime, () => rnd() < .3 ? season() : plain(), () => rnd() < .2 ? unspec() : plain())()
const interval = () => { let a = end(), b = end(); if (rnd() < .7 && a > b) [a, b] = [b, a]; const r = rnd(); return r < .1 ? a + '/..' : r < .2 ? a + '/' : r < .28 ? '../' + b : r < .36 ? '/' + b : r < .38 ? pick('../..', '/', '../', '/..') : a + '/' + b }
const oneOf = () => { let a = rnd() < .9 ? plain() : end(), b = rnd() < .9 ? plain() : end(); if (rnd() < .8 && a > b) [a, b] = [b, a]; const r = rnd(); return r < .15 ? `[${a}..]` : r < .3 ? `[..${b}]` : r < .33 ? `[${a},${b}]` : `[${a}..${b}]` }
const any = () => { const r = rnd(); return r < .3 ? plain() + q(.3) : r < .45 ? dateTime() : r < .52 ? season() + q(.1) : r < .64 ? unspec() + q(.2) : r < .85 ? interval() : oneOf() }
const mutate = s => { const i = int(0, s.length - 1); return pick(() => s.slice(0, i) + s.slice(i + 1), () => s.slice(0, i) + pick(...'0123456789-/TZX?~%.:[]+ ') + s.slice(i), () => s.slice(0, i) + pick(...'0123456789-/TZX?~%.:[]+ ') + s.slice(i + 1))() }
const iso = x => x == null ? 'unknown' : x === Infinity || x === -Infinity ? 'open' : new Date(x).toISOString()
function oracle(s) {
  try {
    const marked = /[?~%]./.test(s.replace(/[?~%](?=\/|$)/g, ''))  // a mark on a part is level 2, which is not compared
    if (s.startsWith('[')) {
      if (marked || s.includes(',') || !s.includes('..')) return null  // only [a..b] of level 2 is compared
      const d = edtf(s, { level: 2 })
      const v = d.values[0], lo = Array.isArray(v) ? v[0] : v, hi = Array.isArray(v) ? v[v.length - 1] : v
      return [d.earlier ? 'open' : iso(lo.min), d.later ? 'open' : iso(hi.max)]
    }
    let d
    try { d = edtf(s, { level: 1 }) } catch (e) {
      const season = s.split('/').some(e => /^\d{4}-2[1-4][?~%]?$/.test(e))
      const known = s.split('/').every(e => /^$|^\.\.$|^\d{4}(-\d\d(-\d\d(T.*)?)?)?[?~%]?$/.test(e) && !/^\d{4}-25/.test(e))
      if (!season || !known) return null
      d = edtf(s, { level: 1, seasonIntervals: true, seasonUncertainty: true })
    }
    return [iso(d.min), iso(d.max)]
  } catch (e) { return null }
}
const seen = new Set(); const lines = []
while (seen.size < Number(countArg)) {
  let s = any(); if (rnd() < .12) s = mutate(s)
  if (seen.has(s)) continue
  seen.add(s)
  const o = oracle(s)
  lines.push(o ? `${s}\taccepted\t${o[0]}\t${o[1]}` : `${s}\trefused\t\t`)
}
writeFileSync(out, `# Made by npm package edtf 4.11.1 (BSD-2-Clause), level 1 with seasonIntervals and seasonUncertainty, level 2 for [a..b]; times as UTC.\n# text, accepted or refused, first millisecond, last millisecond (of a time of day: itself)\n` + lines.join('\n') + '\n')
