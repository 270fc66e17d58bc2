// Give the terminal the keyboard as soon as the app has drawn something, so that no click is needed.
window.addEventListener("load", () => {
  const focus = () => document.querySelector(".xterm-helper-textarea")?.focus();
  const observer = new MutationObserver(() => {
    if (document.body.classList.contains("-first-byte")) {
      observer.disconnect();
      focus();
    }
  });
  observer.observe(document.body, { attributes: true, attributeFilter: ["class"] });
});
