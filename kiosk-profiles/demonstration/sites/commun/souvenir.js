// Leaves a trace in this browser on purpose, so that the next visitor can see that it was erased.
const key = 'derniere-visite';
const place = document.querySelector('[data-souvenir]');
if (place) {
  const since = localStorage.getItem(key);
  const { connu, inconnu } = place.dataset;
  place.textContent = since === null ? inconnu : `${connu} ${since}.`;
  if (since === null) {
    localStorage.setItem(key, new Date().toLocaleTimeString('fr', { hour: '2-digit', minute: '2-digit' }));
  }
}
