"""What stands around the texts: machine translation, findings and scores, notices."""
