import type { ComponentProps, FormEvent } from 'react';

/** Brings the first field that was refused into view, with the cursor in it. */
export function focusFirstError(form: HTMLElement | null): void {
  // The fields learn of their errors when the screen is drawn again.
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** A form that says in our words, at the field itself, what is missing; never the browser's bubble in its own language. */
export function Form({ onSubmit, ...rest }: ComponentProps<'form'>) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    onSubmit?.(event as Parameters<NonNullable<typeof onSubmit>>[0]);
    focusFirstError(event.currentTarget);
  };
  return <form noValidate onSubmit={submit} {...rest} />;
}
