import { formatDate } from '@shironam/bangla';

const zone = 'Asia/Dhaka';

/** ১১:০৭ এএম, ১৩ আগস্ট ২০২৫, by the clock of Dhaka. */
export function stamp(iso: string): string {
  return formatDate(new Date(iso), 'stamp', zone);
}

/** For lists: the time alone for today, with the day for any other. */
export function shortStamp(iso: string, now: Date): string {
  const full = stamp(iso);
  const [time = full, day = ''] = full.split(', ');
  const [, today = ''] = formatDate(now, 'stamp', zone).split(', ');
  if (day === today) return time;
  const year = today.split(' ').at(-1) ?? '';
  return `${day.replace(` ${year}`, '')}, ${time}`;
}

/** Both of one place for `datetime-local`: the civil time of Dhaka (UTC+6, no summer time) of an instant, and back. */
export function toLocalInput(at: Date): string {
  return new Date(at.getTime() + 6 * 3_600_000).toISOString().slice(0, 16);
}

/** The instant a `datetime-local` value means in Dhaka; null when it is not one. */
export function fromLocalInput(value: string): string | null {
  const at = new Date(`${value}:00+06:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
