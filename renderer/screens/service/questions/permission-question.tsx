import type { Permission } from '../../../../app/profile/schema.ts';
import type { PictureName } from '../../../pictures/picture.tsx';
import { MessageScreen } from '../../../ui/message-screen.tsx';
import { useWords } from '../../../words/use-words.ts';
import { SiteSentence } from '../site-sentence.tsx';
import type { QuestionProps } from './use-answer.ts';
import { YesNo } from './yes-no.tsx';

const permissions = {
  camera: { picture: 'camera', title: 'question.cameraTitle', text: 'question.cameraText' },
  microphone: { picture: 'microphone', title: 'question.microphoneTitle', text: 'question.microphoneText' },
  location: { picture: 'place', title: 'question.locationTitle', text: 'question.locationText' },
} as const satisfies Record<Permission, { readonly picture: PictureName; title: string; text: string }>;

/** The site wants to see, hear or locate its visitor. */
export function PermissionQuestion({ question }: QuestionProps<'permission'>) {
  const words = useWords();
  const { picture, title, text } = permissions[question.permission];
  return (
    <MessageScreen
      picture={picture}
      title={words(title)}
      text={<SiteSentence text={text} host={question.host} />}
    >
      <YesNo question={question} />
    </MessageScreen>
  );
}
