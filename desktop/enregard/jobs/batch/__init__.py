"""Any number of pairs at once: listed, done on all cores or on many machines, journalled, summed up.

`pairs` says which texts belong together, `plan` what is done with each; `task` does it, in a process of its own, under
`pool` (this machine) or `cluster` (Dask); `journal` keeps what was done, `run` leads, `summary` tells.
"""
