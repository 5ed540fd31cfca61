/**
 * A field whose `id` or `name` is that of a method of its form is found in the method's place. Takes
 * away such names, so that a form around the post answers as any element does.
 */
export function freeForms(): void {
  for (const field of document.querySelectorAll(':is(form *, [form]):is([id], [name])')) {
    for (const name of ['id', 'name']) {
      if ((field.getAttribute(name) ?? '') in HTMLFormElement.prototype)
        field.removeAttribute(name);
    }
  }
}
