/** Small choices of the person at this computer. A browser that stores nothing only forgets them. */
type Setting = 'language' | 'theme' | 'section' | 'source-width';

export function readSetting(name: Setting): string | null {
  try {
    return localStorage.getItem(`shironam.${name}`);
  } catch {
    return null;
  }
}

export function writeSetting(name: Setting, value: string): void {
  try {
    localStorage.setItem(`shironam.${name}`, value);
  } catch {
    // Storage is off or full: the choice holds until the page is closed.
  }
}

export type Theme = 'auto' | 'light' | 'dark';

export function chosenTheme(): Theme {
  const theme = readSetting('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** Shows the page in that theme; 'auto' follows the computer. */
export function applyTheme(theme: Theme): void {
  writeSetting('theme', theme);
  document.documentElement.dataset['theme'] = theme;
}
