"""Makes pooling-oracle.json: the same model of pooled log rates, worked out another way.

No closed form for the line: the joint density of intercept, slope and spread is evaluated point by point on a grid and
summed, with scipy's normal densities. Run: python3 pooling-oracle.py > pooling-oracle.json (scipy 1.10, numpy 1.24).
"""
import json
import numpy as np
from scipy import stats

SETS = {
    "twelve": ([2.29, 3.43, 1.01, 1.67, 5.39, 7.31, 1.53, 0.54, -0.22, 2.64, -0.48, 0.8],
               [0.9, 1.2, 0.1, 0.2, 1.9, 4.0, 0.4, -0.9, -1.5, 0.3, -2.4, 1.1],
               [0.04, 0.16, 0.01, 0.03, 0.02, 0.01, 0.03, 0.09, 0.2, 0.5, 0.16, 0.04]),
    "three": ([0.0, 2.0, 4.0], [-1.0, 0.5, 1.2], [0.1, 0.1, 0.1]),
    "alike": ([1.0, 1.5, 2.0, 2.5, 3.0, 3.5], [-0.48, -0.15, 0.18, 0.51, 0.84, 1.17], [0.05] * 6),
}
PRIOR = dict(intercept=-1.14, interceptSpread=0.5, slope=0.66, slopeSpread=0.15, between=1.0)


def posterior(x, y, v):
    a = np.linspace(PRIOR["intercept"] - 6 * 0.5, PRIOR["intercept"] + 6 * 0.5, 201)
    b = np.linspace(PRIOR["slope"] - 6 * 0.15, PRIOR["slope"] + 6 * 0.15, 201)
    t = (np.arange(400) + 0.5) * 4 / 400
    aa, bb = np.meshgrid(a, b, indexing="ij")
    line = stats.norm.logpdf(aa, PRIOR["intercept"], 0.5) + stats.norm.logpdf(bb, PRIOR["slope"], 0.15)
    log = np.empty((len(t),) + aa.shape)
    for i, tau in enumerate(t):
        log[i] = line + stats.halfnorm.logpdf(tau, scale=PRIOR["between"])
        for xi, yi, vi in zip(x, y, v):
            log[i] += stats.norm.logpdf(yi, aa + bb * xi, np.sqrt(tau * tau + vi))
    p = np.exp(log - log.max())
    p /= p.sum()
    pt = p.sum(axis=(1, 2))
    mean_t = (pt * t).sum()
    pa, pb = p.sum(axis=(0, 2)), p.sum(axis=(0, 1))
    mean_a, mean_b = (pa * a).sum(), (pb * b).sum()
    return dict(
        between=mean_t,
        betweenSd=float(np.sqrt((pt * (t - mean_t) ** 2).sum())),
        intercept=mean_a,
        interceptSd=float(np.sqrt((pa * (a - mean_a) ** 2).sum())),
        slope=mean_b,
        slopeSd=float(np.sqrt((pb * (b - mean_b) ** 2).sum())),
        # The first group's own rate: the line and its record, weighed point by point.
        first=float(((1 / (1 + v[0] / t[:, None, None] ** 2)) * y[0]
                     + (1 - 1 / (1 + v[0] / t[:, None, None] ** 2)) * (aa + bb * x[0]) * np.ones_like(p))[...].ravel()
                    @ p.ravel()),
    )


print(json.dumps(
    {"prior": PRIOR,
     "sets": [dict(name=name, logArea=x, mean=y, variance=v,
                   posterior={k: round(float(q), 6) for k, q in posterior(x, y, v).items()})
              for name, (x, y, v) in SETS.items()]}, indent=1))
