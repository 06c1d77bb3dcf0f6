import { render } from 'preact';
import { themeCss } from '../src/figures/theme.ts';
import { useMedium } from '../src/i18n/index.ts';
import { App } from './app.tsx';
import { listen } from './events.ts';
import { chooseLanguage, startLanguage } from './language.ts';
import { isIn, readSession, type Session, session } from './session.ts';

const style = document.createElement('style');
style.textContent = themeCss();
document.head.append(style);
const theme = localStorage.getItem('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;

useMedium('page');
await chooseLanguage(startLanguage());
session.value = await readSession().catch((): Session => ({ accounts: false }));
if (isIn()) listen();
render(<App />, document.getElementById('app')!);
