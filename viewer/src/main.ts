import './dialog.css';
import './note.css';
import { h } from './dom.ts';
import { Workbench } from './workbench.ts';

const root = h('div', { id: 'app' });
document.body.append(root);
void new Workbench(root).start();
