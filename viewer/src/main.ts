import './dialog.css';
import './note.css';
import { h } from './dom.ts';
import { showTheme } from './theme.ts';
import { Workbench } from './workbench.ts';

showTheme();
const root = h('div', { id: 'app' });
document.body.append(root);
void new Workbench(root).start();
