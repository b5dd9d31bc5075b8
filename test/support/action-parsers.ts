import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { convertActionTemplate, parseAction } from '@actions/workflow-parser/actions/index';

const trace = new NoOperationTraceWriter();

/** What GitHub's own parser says is wrong with an action. */
export const mistakesInAction = (content: string): readonly string[] => {
  const { context, value } = parseAction({ name: 'action.yml', content }, trace);
  if (value) convertActionTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
};

/** What GitHub's own parser says is wrong with a workflow. */
export const mistakesInWorkflow = (content: string): readonly string[] => {
  const { context } = parseWorkflow({ name: 'workflow.yml', content }, trace);
  return context.errors.getErrors().map(({ message }) => message);
};
