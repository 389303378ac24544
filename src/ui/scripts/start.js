/** Gives each element marked with a part's name that part; one that fails leaves the others working. */
export function start(parts, scope = document) {
  for (const Part of parts) {
    for (const element of scope.querySelectorAll(`[data-module="${Part.moduleName}"]`)) {
      try {
        new Part(element);
      } catch (error) {
        console.error(error);
      }
    }
  }
}
