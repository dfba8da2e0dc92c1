"""Pages of open data: what anybody takes, and the state of the catalogue for those who keep it."""
