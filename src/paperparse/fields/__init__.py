"""What one printed element means: facts in, an object of the contract out. One file per element."""
