"""What a page is and what is found on it: plain frozen values that import nothing of the stages."""
