"use strict";
(() => {
  const form = document.getElementById("filters");
  const told = document.getElementById("told");
  const choices = [...form.querySelectorAll("select")];
  const rows = [...document.querySelectorAll("tr[data-article]")];
  const holds = (row, choice) => !choice.value || (row.dataset[choice.name] || "").split("|").includes(choice.value);
  const show = () => {
    for (const row of rows) row.hidden = !choices.every((choice) => holds(row, choice));
    const article = choices.find((choice) => choice.name === "article").value;
    for (const section of document.querySelectorAll("section[data-article]"))
      section.hidden = Boolean(article) && section.dataset.article !== article;
    for (const part of document.querySelectorAll(".part"))
      part.hidden = ![...part.querySelectorAll("tr[data-article]")].some((row) => !row.hidden);
    const shown = rows.filter((row) => !row.hidden).length;
    told.textContent = told.dataset.said.replace("{shown}", shown).replace("{all}", rows.length);
  };
  const reveal = () => {
    const goal = location.hash && document.getElementById(location.hash.slice(1));
    if (!goal || !goal.closest("[hidden]")) return;
    form.reset();
    show();
    goal.scrollIntoView();
  };
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  addEventListener("hashchange", reveal);
  form.hidden = false;
  show();
})();
