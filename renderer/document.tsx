import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { readDocumentPage } from '../app/containment/document-page.ts';
import { DocumentApp } from './document/document-app.tsx';
import { keepCalm } from './keep-calm.ts';
import { markKeyboardUse } from './keyboard-marks.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('document.html has no root');

keepCalm(document);
markKeyboardUse(document);
createRoot(root).render(<DocumentApp page={readDocumentPage(location.hash)} />);
