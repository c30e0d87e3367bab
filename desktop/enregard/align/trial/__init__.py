"""How good an alignment is: texts aligned by hand, other aligners, scores and costs."""
