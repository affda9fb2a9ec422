import {
  AArrowUp,
  AppWindow,
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronLeft,
  ChevronRight,
  Contrast,
  CornerUpLeft,
  Download,
  Eye,
  EyeOff,
  FileBadge,
  Globe,
  House,
  LoaderCircle,
  type LucideIcon,
  MapPinOff,
  MessageSquareOff,
  MicOff,
  RotateCw,
  Send,
  Sun,
  VideoOff,
  Volume1,
  Volume2,
  VolumeX,
  X,
} from 'lucide-react';
import styles from './control.module.css';

/** The one set of line drawings for controls. `points` are mirrored where the reading goes from right to left. */
const controls = {
  back: { drawing: ArrowLeft, points: true },
  forward: { drawing: ArrowRight, points: true },
  previous: { drawing: ChevronLeft, points: true },
  next: { drawing: ChevronRight, points: true },
  up: { drawing: ArrowUp, points: false },
  down: { drawing: ArrowDown, points: false },
  reload: { drawing: RotateCw, points: false },
  start: { drawing: House, points: false },
  close: { drawing: X, points: false },
  language: { drawing: Globe, points: false },
  soundOff: { drawing: VolumeX, points: true },
  soundSoft: { drawing: Volume1, points: true },
  soundLoud: { drawing: Volume2, points: true },
  textSize: { drawing: AArrowUp, points: false },
  light: { drawing: Sun, points: false },
  dark: { drawing: Contrast, points: false },
  return: { drawing: CornerUpLeft, points: true },
  send: { drawing: Send, points: true },
  show: { drawing: Eye, points: false },
  hide: { drawing: EyeOff, points: false },
  download: { drawing: Download, points: false },
  window: { drawing: AppWindow, points: false },
  noCamera: { drawing: VideoOff, points: false },
  noMicrophone: { drawing: MicOff, points: false },
  noLocation: { drawing: MapPinOff, points: false },
  certificate: { drawing: FileBadge, points: false },
  noMessages: { drawing: MessageSquareOff, points: false },
  waiting: { drawing: LoaderCircle, points: false },
} as const satisfies Record<string, { readonly drawing: LucideIcon; readonly points: boolean }>;

export type ControlName = keyof typeof controls;

/** A line drawing as large as `--size` around it. Words beside it say what it does. */
export function Control({ name }: { readonly name: ControlName }) {
  const { drawing: Drawing, points } = controls[name];
  return <Drawing aria-hidden className={styles['control']} data-points={points} strokeWidth={2.25} />;
}
