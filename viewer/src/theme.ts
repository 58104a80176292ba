import { h } from './dom.ts';

type Theme = 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');

function stored(): Theme | undefined {
  try {
    const value = localStorage.getItem('newsgraph-theme');
    return value === 'light' || value === 'dark' ? value : undefined;
  } catch {
    return undefined;
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem('newsgraph-theme', theme);
  } catch {
    // A browser that keeps nothing still shows the theme for this visit.
  }
}

const wanted = (chosen: Theme | undefined): Theme => chosen ?? (system.matches ? 'dark' : 'light');

/** Colours the page as was chosen on an earlier visit, else as the system prefers: before there is a graph, too. */
export function showTheme(): void {
  document.documentElement.dataset.theme = wanted(stored());
}

/** A switch between light and dark that begins with what the system prefers; `changed` runs after each change. Until it is aborted. */
export function themeSwitch(changed: () => void, { signal }: AbortController): HTMLElement {
  let chosen = stored();
  const current = (): Theme => wanted(chosen);
  const button = h('button', { type: 'button', class: 'icon-button', id: 'theme' });
  const apply = () => {
    const theme = current();
    document.documentElement.dataset.theme = theme;
    button.textContent = theme === 'dark' ? '☀' : '☾';
    button.setAttribute('aria-label', theme === 'dark' ? 'Light colours' : 'Dark colours');
    button.title = theme === 'dark' ? 'Light colours' : 'Dark colours';
    changed();
  };
  button.addEventListener('click', () => {
    chosen = current() === 'dark' ? 'light' : 'dark';
    keep(chosen);
    apply();
  });
  system.addEventListener('change', apply, { signal });
  apply();
  return button;
}
