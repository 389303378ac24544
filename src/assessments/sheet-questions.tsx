import { Radios } from '../ui/radios.js';
import { TextArea } from '../ui/text-area.js';
import { assessmentWords } from '../ui/words/assessment-words.js';
import type { Lang } from '../ui/words/text.js';

const questions = ['awareness', 'conduct', 'ability', 'relations'] as const;
const grades = ['good', 'fair', 'met', 'notMet'] as const;

interface QuestionsProps {
  readonly lang: Lang;
  readonly typed: Readonly<Record<string, string>>;
  /** The fault of a field in words. */
  readonly fault?: (field: string) => string | undefined;
}

/** The four questions, each a choice and a few words beside it, and what help is needed. */
export function SheetQuestions({ lang, typed, fault = () => undefined }: QuestionsProps) {
  const words = assessmentWords[lang];
  return (
    <>
      {questions.map((question) => (
        <>
          <Radios
            name={`grade.${question}`}
            legend={words[question]}
            value={typed[`grade.${question}`]}
            error={fault(`grade.${question}`)}
            items={grades.map((grade) => ({ value: grade, label: words[grade] }))}
          />
          <TextArea
            id={`remark.${question}`}
            label={words.remark(words[question])}
            value={typed[`remark.${question}`]}
            error={fault(`remark.${question}`)}
            rows={3}
            most={300}
          />
        </>
      ))}
      <TextArea
        id="need"
        label={words.need}
        hint={words.optional}
        value={typed['need']}
        error={fault('need')}
        rows={3}
        most={600}
      />
    </>
  );
}
