"""Fit the ranking's weights to readers' verdicts, cross-validated by article.

A logistic regression whose weights are drawn towards those set by hand (a Gaussian prior around
``ranking/prior.json``): a feature that readers have seldom met keeps its hand-set weight.

    python scripts/fit_ranking.py            # report, then write the weights that are shipped
    python scripts/fit_ranking.py --report   # report only

The verdicts are in ``ranking/judgements.jsonl``: one candidate a line, its features, the article
it is from as a number, what the reader said; ``ranking/RUBRIC.md`` is what the readers were told.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent / "ranking"
TARGET = Path(__file__).parents[1] / "quizgen" / "questions" / "data" / "ranking.json"
STRENGTHS = (1.0, 2.0, 4.0, 8.0, 16.0)
"""How strongly weights are drawn to the prior; the best in cross-validation is taken."""
FOLDS = 10
STEPS = 60
LONGEST_STEP = 2.0
"""How much a weight may change in one step."""

Rows = list[dict[str, object]]


def main() -> None:
    """Report how well the hand-made and the fitted weights rank; write the fitted ones."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--report", action="store_true", help="write nothing")
    report_only = parser.parse_args().report
    rows = [json.loads(line) for line in (HERE / "judgements.jsonl").open(encoding="utf-8")]
    prior = json.loads((HERE / "prior.json").read_text("utf-8"))["weights"]
    names = sorted({name for row in rows for name in row["features"]} | set(prior))
    names.remove("intercept")
    matrix = np.array([[row["features"].get(n, 0.0) for n in names] + [1.0] for row in rows])
    wanted = np.array([float(row["ok"]) for row in rows])
    centre = np.array([prior.get(name, 0.0) for name in names] + [prior.get("intercept", 0.0)])
    articles = np.array([row["article"] for row in rows])

    print(f"{len(rows)} verdicts on {len(set(articles))} articles, {wanted.mean():.1%} accepted")
    show("hand-made weights", matrix @ centre, wanted, articles)
    best, strength = -np.inf, STRENGTHS[0]
    for tried in STRENGTHS:
        scores = cross_validated(matrix, wanted, articles, centre, tried)
        likelihood = show(f"fitted, strength {tried:g}", scores, wanted, articles)
        if likelihood > best:
            best, strength = likelihood, tried
    if report_only:
        return
    fitted = fit(matrix, wanted, centre, strength)
    weights = {
        name: round(float(value), 3)
        for name, value in sorted(zip([*names, "intercept"], fitted, strict=True))
        if abs(value) >= 0.005
    }
    about = f"fitted by scripts/fit_ranking.py to {len(rows)} verdicts, strength {strength:g}"
    text = json.dumps({"about": about, "weights": weights}, indent=1, ensure_ascii=False)
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"written: {TARGET}")


def fit(matrix: np.ndarray, wanted: np.ndarray, centre: np.ndarray, strength: float) -> np.ndarray:
    """Return the weights of most posterior probability, by Newton's method."""
    weights = centre.copy()
    pull = np.full(len(centre), strength)
    pull[-1] = 0.01  # the intercept is free
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (guess - wanted) + pull * (weights - centre)
        curvature = (matrix * (guess * (1 - guess))[:, None]).T @ matrix + np.diag(pull)
        step = np.linalg.solve(curvature, gradient)
        # A full step from far off may overshoot, and the next one then even more.
        step *= min(1.0, LONGEST_STEP / max(np.abs(step).max(), 1e-12))
        weights = weights - step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def cross_validated(
    matrix: np.ndarray,
    wanted: np.ndarray,
    articles: np.ndarray,
    centre: np.ndarray,
    strength: float,
) -> np.ndarray:
    """Return for every row the score by weights that were fitted without its article."""
    scores = np.zeros(len(wanted))
    for fold in range(FOLDS):
        held = articles % FOLDS == fold
        weights = fit(matrix[~held], wanted[~held], centre, strength)
        scores[held] = matrix[held] @ weights
    return scores


def show(label: str, scores: np.ndarray, wanted: np.ndarray, articles: np.ndarray) -> float:
    """Print precision at five and ten, the area under the ROC curve; return the log-likelihood."""
    by_article: dict[int, list[int]] = defaultdict(list)
    for index, article in enumerate(articles):
        by_article[article].append(index)

    def precision(at: int) -> float:
        shares = []
        for indices in by_article.values():
            top = sorted(indices, key=lambda i: -scores[i])[:at]
            shares.append(wanted[top].mean())
        return float(np.mean(shares))

    order = scores.argsort().argsort() + 1.0
    positive = wanted.sum()
    area = (order[wanted == 1].sum() - positive * (positive + 1) / 2) / (
        positive * (len(wanted) - positive)
    )
    likelihood = float(-np.logaddexp(0, -np.where(wanted == 1, scores, -scores)).mean())
    print(
        f"{label:24s} P@5 {precision(5):.1%}  P@10 {precision(10):.1%}  "
        f"AUC {area:.3f}  log-likelihood {likelihood:.3f}"
    )
    return likelihood


if __name__ == "__main__":
    main()
