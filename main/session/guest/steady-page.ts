import type { WebContents } from 'electron';
import { callBesidePage, type ProgramBesidePage } from './isolated-world.ts';

const steady: ProgramBesidePage = { file: 'page-steady', global: 'borneSteady' };

/** Keeps what a trembling hand did twice from a page, or lets everything through again. Frames of it are not reached. */
export async function steadyPage(contents: WebContents, isOn: boolean): Promise<void> {
  await callBesidePage(contents, steady, `set(${isOn})`);
}
