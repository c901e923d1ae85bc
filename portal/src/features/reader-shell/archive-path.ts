/** The address of a day (`2026-11-25`) or a month (`2026-11`) of the archive, of the whole site or of one section. */
export function archivePath({ day, section }: { day: string; section?: string | null }): string {
  return `/archive/${day.replaceAll('-', '/')}${section === undefined || section === null ? '' : `?section=${section}`}`;
}
