import type { z } from 'zod/mini';
import { fieldCode, type FieldCode, type FieldProblem } from '#contract/wire/problem.ts';

const fieldsNamed = 50;

export function fieldProblems(error: z.core.$ZodError): FieldProblem[] {
  return error.issues.flatMap(problemsOf).slice(0, fieldsNamed);
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.').slice(0, 200),
      code: 'unknown_field' as const,
    }));
  }
  return [{ field, code: codeOf(issue) }];
}

function codeOf(issue: z.core.$ZodIssue): FieldCode {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return 'too_long';
      return issue.origin === 'array' ? 'too_many' : 'wrong_type';
    case 'too_small':
      return issue.origin === 'string' ? 'empty' : 'wrong_type';
    case 'invalid_format':
      return issue.format === 'date' ? 'no_such_date' : 'wrong_type';
    case 'custom': {
      const named = fieldCode.safeParse(issue.params?.['code']);
      return named.success ? named.data : 'wrong_type';
    }
    default:
      return 'wrong_type';
  }
}
