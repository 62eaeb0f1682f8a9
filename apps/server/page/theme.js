// Sets sun or night before anything is drawn, so that nobody is blinded by a white flash: by address, choice, or system.

(() => {
  const asked = new URLSearchParams(location.search).get('theme');
  let kept = null;
  try {
    if (asked === 'sun' || asked === 'night') localStorage.setItem('theme', asked);
    kept = localStorage.getItem('theme');
  } catch {
    // A browser that keeps nothing asks the system each time.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'sun';
  document.documentElement.dataset.theme = asked === 'sun' || asked === 'night' ? asked : (kept ?? system);
})();
